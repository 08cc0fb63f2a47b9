package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.CategoryRule;
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
import jakarta.ws.rs.PUT;
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
   * @param rule how customers come into it by themselves, or null where only by hand
   */
  @Schema(name = "Category")
  public record CategoryBody(
      String name, String scenario, @Schema(nullable = true) CategoryRuleBody rule) {

    static CategoryBody of(CustomerCategory category) {
      return new CategoryBody(
          category.name(),
          category.scenario().orElse(null),
          category.rule().map(CategoryRuleBody::of).orElse(null));
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

  @PUT
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{name: .+}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Makes a category, or changes it",
      description = "A field that is not sent stays as it is, as with PATCH.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = CategoryBody.class)))
  public CategoryBody put(@PathParam("name") String name, RequestBody body) {
    if (name.length() > CustomerCategories.LONGEST_NAME) {
      body.fault("name", "TOO_LONG", CustomerCategories.LONGEST_NAME);
    }
    Wanted wanted = wanted(body, "name", "scenario", "rule");
    categories.add(name);
    return change(name, wanted);
  }

  @PATCH
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{name: .+}")
  @Consumes({InvoicesResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Chooses the scenario of a category, and the rule that derives it",
      description =
          "For invoices that enter from now on; null takes it away. Another category that has a"
              + " rule of the same kind loses it.")
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
                            nullable = true),
                        @SchemaProperty(
                            name = "rule",
                            implementation = CategoryRuleBody.class,
                            nullable = true)
                      })))
  public CategoryBody change(@PathParam("name") String name, RequestBody body) {
    return change(name, wanted(body, "scenario", "rule"));
  }

  /** What a body asks for: of what is empty, nothing. */
  private record Wanted(
      Optional<Optional<String>> scenario, Optional<Optional<CategoryRule>> rule) {}

  private Wanted wanted(RequestBody body, String... fields) {
    body.allow(fields);
    Optional<String> scenario = body.text("scenario", SCENARIO_CODE);
    scenario
        .filter(code -> scenarios.find(code).isEmpty())
        .ifPresent(code -> body.fault("scenario", "UNKNOWN_SCENARIO", code));
    Optional<CategoryRule> rule = body.object("rule").flatMap(CategoryRuleBody::read);
    body.check();
    return new Wanted(
        body.has("scenario") ? Optional.of(scenario) : Optional.empty(),
        body.has("rule") ? Optional.of(rule) : Optional.empty());
  }

  private CategoryBody change(String name, Wanted wanted) {
    wanted.scenario().ifPresent(code -> categories.followScenario(name, code.orElse(null)));
    wanted.rule().ifPresent(rule -> categories.derive(name, rule.orElse(null)));
    return category(name);
  }
}
