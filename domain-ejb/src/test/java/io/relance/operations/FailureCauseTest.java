package io.relance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class FailureCauseTest {

  @Test
  void aLostConnectionBelowOtherExceptionsIsTheDatabase() {
    Exception failure =
        new IllegalStateException(
            "chunk", new SQLException("terminating connection", "57P01", new ConnectException()));

    assertThat(FailureCause.of(failure)).isEqualTo(FailureCause.DATABASE);
  }

  @Test
  void aStatementThatIsRefusedIsNoLostConnection() {
    Exception failure = new SQLException("duplicate key", "23505");

    assertThat(FailureCause.of(failure)).isEqualTo(FailureCause.OTHER);
  }

  @Test
  void mailAndPlainSocketsAreTheRelay() {
    assertThat(FailureCause.of(new MessagingException("no answer"))).isEqualTo(FailureCause.RELAY);
    assertThat(FailureCause.of(new IllegalStateException(new ConnectException("refused"))))
        .isEqualTo(FailureCause.RELAY);
  }

  @Test
  void theDetailIsTheInnermostExceptionInOneLine() {
    Exception failure =
        new IllegalStateException(
            "outer", new SQLNonTransientConnectionException("Connection refused \n"));

    assertThat(FailureCause.detail(failure))
        .isEqualTo("SQLNonTransientConnectionException: Connection refused");
  }

  @Test
  void exceptionsThatCauseEachOtherComeToAnEnd() {
    Exception one = new IllegalStateException("one");
    Exception two = new IllegalStateException("two", one);
    one.initCause(two);

    assertThat(FailureCause.of(one)).isEqualTo(FailureCause.OTHER);
    assertThat(FailureCause.detail(one)).startsWith("IllegalStateException");
  }
}
