package io.relance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.reminder.StalePositionException;
import io.relance.reminder.night.ChangedMeanwhileException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  @Test
  void aRefusalIsFoundInsideWhatTheContainerWrapsAroundIt() {
    Refusal refusal = Refusal.notFound("F-1");
    assertThat(Diagnosis.of(new EJBException(new IllegalStateException(refusal))))
        .isSameAs(refusal);
  }

  @Test
  void aMissingRoleIsForbidden() {
    assertThat(Diagnosis.of(new EJBAccessException("no")).status()).isEqualTo(403);
  }

  @Test
  void aLostRaceIsAConflict() {
    RuntimeException commit = new RuntimeException(new OptimisticLockException());
    assertThat(Diagnosis.of(new EJBException(commit)).status()).isEqualTo(409);
  }

  @Test
  void whatANightOrAPersonHasWrittenMeanwhileIsAConflict() {
    for (RuntimeException late :
        List.of(new StalePositionException("F-1"), new ChangedMeanwhileException(2))) {
      EJBException joined = new EJBException(late);
      assertThat(Diagnosis.of(new EJBException(joined)).status()).isEqualTo(409);
    }
  }

  @Test
  void aKeyTakenInTheMeantimeIsAConflict() {
    SQLException duplicate = new SQLException("duplicate key", "23505");
    assertThat(Diagnosis.of(new EJBException(new RuntimeException(duplicate))).status())
        .isEqualTo(409);
  }

  @Test
  void aFailureTellsNothingOfOurInsides() {
    Refusal refusal = Diagnosis.of(new IllegalStateException("jdbc:h2:/secret"));
    Problem problem = Problems.tell(refusal, Locale.ENGLISH, "/relance/api/v1/options");
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.toString()).doesNotContain("secret");
  }

  @Test
  void aCauseThatPointsBackAtItselfDoesNotHangTheAnswer() {
    Exception first = new Exception();
    Exception second = new Exception(first);
    first.initCause(second);
    assertThat(Diagnosis.of(first).status()).isEqualTo(500);
  }
}
