package io.relance.web.api;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks for the role before anything else of a request is looked at, so that whoever may not do a
 * thing learns nothing of it. A method for which no role is named is for nobody, unless its
 * resource says that it looks at callers itself.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RolesFilter implements ContainerRequestFilter {

  @Context private ResourceInfo resource;

  /** For the JAX-RS runtime, which fills the field. */
  public RolesFilter() {}

  RolesFilter(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    SecurityContext caller = request.getSecurityContext();
    boolean looksItself = resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    if (!looksItself && roles().noneMatch(caller::isUserInRole)) {
      throw Refusal.forbidden();
    }
  }

  private Stream<String> roles() {
    return rolesOf(resource.getResourceMethod())
        .or(() -> rolesOf(resource.getResourceClass()))
        .stream()
        .flatMap(Arrays::stream);
  }

  private static Optional<String[]> rolesOf(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(RolesAllowed.class)).map(RolesAllowed::value);
  }
}
