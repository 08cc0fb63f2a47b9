package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.user.ApplicationUsers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The users, to choose senders and assignees from. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class UsersResource {

  @EJB private ApplicationUsers users;

  @GET
  @Operation(summary = "Everyone who has logged in once, in the order of their names")
  public Items<UserEntry> list(@BeanParam Page page) {
    return Items.page(users.list(), page, UserEntry::of);
  }
}
