package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.CustomerCategories;
import io.relance.receivable.CustomerCategory;
import io.relance.scenario.ScenarioDrafts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The categories of customers; a file that names one makes it. */
@Path("/categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class CategoriesResource {

  private static final int SCENARIO_CODE = 60;

  @EJB private CustomerCategories categories;
  @EJB private ScenarioDrafts scenarios;

  /**
   * A category.
   *
   * @param scenario code of the scenario that its customers' invoices enter, or null
   */
  @Schema(name = "Category")
  public record CategoryBody(String name, String scenario) {

    static CategoryBody of(CustomerCategory category) {
      return new CategoryBody(category.name(), category.scenario().orElse(null));
    }
  }

  @GET
  @Operation(summary = "Categories of customers, in the order of their names")
  public Items<CategoryBody> list(@BeanParam Page page) {
    return Items.page(categories.list(), page, CategoryBody::of);
  }

  @GET
  @Path("{name: .+}")
  @Operation(summary = "One category")
  public CategoryBody category(@PathParam("name") String name) {
    return categories.find(name).map(CategoryBody::of).orElseThrow(() -> Refusal.notFound(name));
  }

  @PATCH
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{name: .+}")
  @Consumes({InvoicesResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Chooses the scenario of a category",
      description = "For invoices that enter from now on; null takes it away.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(
                            name = "scenario",
                            implementation = String.class,
                            nullable = true)
                      })))
  public CategoryBody change(@PathParam("name") String name, RequestBody body) {
    body.allow("scenario");
    Optional<String> scenario = body.text("scenario", SCENARIO_CODE);
    scenario
        .filter(code -> scenarios.find(code).isEmpty())
        .ifPresent(code -> body.fault("scenario", "UNKNOWN_SCENARIO", code));
    body.check();
    return (body.has("scenario")
            ? categories.followScenario(name, scenario.orElse(null))
            : categories.find(name))
        .map(CategoryBody::of)
        .orElseThrow(() -> Refusal.notFound(name));
  }
}
