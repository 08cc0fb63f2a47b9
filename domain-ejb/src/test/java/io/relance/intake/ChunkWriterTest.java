package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.receivable.CustomerEntry;
import io.relance.receivable.EntryResult;
import io.relance.receivable.H2Ledger;
import io.relance.receivable.Ledger;
import io.relance.testing.H2Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChunkWriterTest {

  @RegisterExtension static final H2Database database = new H2Database();

  @Test
  void aRowThatTheDatabaseRefusesKeepsNoOtherOut() {
    Files files = new Files(new RefusingLedger("C-3", "23505"));
    ImportReport report =
        files.take(
            ImportKind.CUSTOMERS, "number,name", "C-1,Un", "C-2,Deux", "C-3,Trois", "C-4,Quatre");
    assertThat(report.created()).isEqualTo(3);
    assertThat(report.rejections())
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.line()).isEqualTo(4);
              assertThat(rejection.fault().code()).isEqualTo(RejectionCode.NOT_STORED);
            });
  }

  @Test
  void aDatabaseThatIsDownIsNoFaultOfTheRows() {
    Files files = new Files(new RefusingLedger("C-9", "08006"));
    assertThatThrownBy(() -> files.take(ImportKind.CUSTOMERS, "number,name", "C-9,Neuf"))
        .hasRootCauseInstanceOf(SQLException.class);
  }

  @Test
  void aFileLongerThanAChunkGoesInAsAWhole() {
    List<String> lines = new ArrayList<>(List.of("number,name"));
    for (int i = 0; i < 1234; i++) {
      lines.add("L-" + i + ",Client " + i);
    }
    ImportReport report =
        new Files(new H2Ledger(database)).take(ImportKind.CUSTOMERS, lines.toArray(String[]::new));
    assertThat(report.created()).isEqualTo(1234);
  }

  @Test
  void tooManyRejectionsAreCountedButNotAllKept() {
    List<String> lines = new ArrayList<>(List.of("number,name"));
    for (int i = 0; i < 10_050; i++) {
      lines.add(",sans numéro");
    }
    ImportReport report =
        new Files(new H2Ledger(database)).take(ImportKind.CUSTOMERS, lines.toArray(String[]::new));
    assertThat(report.rejections()).hasSize(10_000);
    assertThat(report.rejectedTotal()).isEqualTo(10_050);
  }

  /** Takes nothing together with one certain customer. */
  private static final class RefusingLedger extends Ledger {

    private final H2Ledger ledger = new H2Ledger(database);
    private final String refused;
    private final String sqlState;

    RefusingLedger(String refused, String sqlState) {
      this.refused = refused;
      this.sqlState = sqlState;
    }

    @Override
    public List<EntryResult> enterCustomers(List<CustomerEntry> entries) {
      if (entries.stream().anyMatch(entry -> entry.number().equals(refused))) {
        throw new IllegalStateException(new SQLException("refused", sqlState));
      }
      return ledger.enterCustomers(entries);
    }
  }
}
