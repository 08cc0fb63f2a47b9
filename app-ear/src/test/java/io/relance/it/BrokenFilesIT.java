package io.relance.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is wrong with a file is told by line and field, and the good rows go in. */
@ExtendWith(SharedServer.class)
class BrokenFilesIT {

  private static final String HEADER =
      "number,customer_number,invoice_date,due_date,currency,amount_incl_tax\n";
  private static final int TEN_MEGABYTES = 10_000_000;

  private final RelanceApi api;

  BrokenFilesIT(RelanceServer server) {
    this.api = server.api("api");
  }

  @BeforeEach
  void aCustomer() {
    api.importCsv("customers", "number,name\nBF-C,Brasserie Fabre\n").expecting(200);
  }

  @Test
  void aFileWithoutARequiredColumnIsRefusedAndNothingIsRead() {
    ApiReply reply =
        api.importCsv("invoices", "number,invoice_date\nBF-0,2026-01-02\n").expecting(422);

    assertThat(reply.body()).contains("customer_number", "currency", "amount_incl_tax");
    api.get("invoices/BF-0").expecting(404);
  }

  @Test
  void eachBadRowIsRejectedByItsLineAndFieldAndTheOthersGoIn() {
    JsonObject report =
        imported(
            HEADER
                + "BF-1,BF-C,2026-01-02,2026-02-01,EUR,120.00\n"
                + "BF-2,BF-C,02/01/2026,2026-02-01,EUR,120.00\n"
                + "BF-3,BF-C,2026-01-02,2026-02-01,EUR,-5.00\n"
                + "BF-4,NOBODY,2026-01-02,2026-02-01,EUR,120.00\n"
                + "BF-1,BF-C,2026-01-02,2026-02-01,EUR,130.00\n"
                + "BF-5,BF-C,2026-01-02,2026-02-01,EUR,240.00\n");

    assertThat(report.getInt("read")).isEqualTo(6);
    assertThat(rejections(report))
        .containsExactly("3 invoice_date", "4 amount_incl_tax", "5 customer_number", "6 number");
    assertThat(balance("BF-1")).isEqualTo("120.00");
    assertThat(balance("BF-5")).isEqualTo("240.00");
    api.get("invoices/BF-2").expecting(404);
    api.get("invoices/BF-3").expecting(404);
    api.get("invoices/BF-4").expecting(404);
  }

  @Test
  void aLineOfTenMegabytesIsRejectedAndTheLineAfterItGoesIn() {
    JsonObject report =
        imported(
            HEADER
                + "BF-6,BF-C,2026-01-02,2026-02-01,EUR,%s\n".formatted("1".repeat(TEN_MEGABYTES))
                + "BF-7,BF-C,2026-01-02,2026-02-01,EUR,70.00\n");

    assertThat(rejections(report)).singleElement().asString().startsWith("2 ");
    assertThat(balance("BF-7")).isEqualTo("70.00");
  }

  @Test
  void bytesThatAreNotUtf8AreRejectedWithTheirLineAndTheOthersGoIn() {
    String csv = "number,name\nBF-D,Librairie Morvan\nBF-E,Pâtisserie Hervé\nBF-F,Garage Riou\n";
    JsonObject report = api.importCsv("customers", csv.getBytes(ISO_8859_1)).expecting(200).json();

    assertThat(rejections(report)).containsExactly("3 name");
    assertThat(report.getInt("created")).isEqualTo(2);
  }

  @Test
  void anUnknownColumnIsReported() {
    JsonObject report =
        api.importCsv("customers", "number,name,colour\nBF-C,Brasserie Fabre,red\n")
            .expecting(200)
            .json();

    assertThat(report.getJsonArray("unknownColumns").toString()).contains("colour");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String csv = HEADER + "BF-8,BF-C,2026-01-02,2026-02-01,EUR,80.00\n";
    imported(csv);

    JsonObject again = imported(csv);

    assertThat(again.getInt("unchanged")).isEqualTo(1);
    assertThat(again.getInt("created") + again.getInt("updated")).isZero();
  }

  private JsonObject imported(String csv) {
    return api.importCsv("invoices", csv).expecting(200).json();
  }

  private String balance(String invoice) {
    return api.get("invoices/" + invoice).expecting(200).json().getString("balanceDue");
  }

  private static List<String> rejections(JsonObject report) {
    return report.getJsonArray("rejected").getValuesAs(JsonObject.class).stream()
        .map(row -> row.getInt("line") + " " + row.getString("field", ""))
        .toList();
  }
}
