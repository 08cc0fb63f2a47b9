package io.relance.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.user.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScreenTest {

  @Test
  void financeWorksOnInvoicesScenariosAndInvoiceOptions() {
    assertThat(editedBy(Role.FINANCE))
        .containsExactlyInAnyOrder(
            Area.INVOICES, Area.SCENARIOS, Area.INVOICE_OPTIONS, Area.IMPORTS);
  }

  @Test
  void anAdministratorAlsoWorksOnTheCompanyAndItsUsers() {
    assertThat(editedBy(Role.ADMINISTRATOR))
        .containsAll(editedBy(Role.FINANCE))
        .contains(Area.COMPANY, Area.USERS, Area.SENDING);
  }

  @Test
  void anOperatorHasTheJobsAndSeesWhyNothingLeaves() {
    assertThat(editedBy(Role.OPERATOR)).containsExactly(Area.JOBS);
    assertThat(readBy(Role.OPERATOR)).containsExactlyInAnyOrder(Area.JOBS, Area.SENDING);
  }

  @Test
  void anAuditorReadsEverythingAndChangesNothing() {
    assertThat(readBy(Role.AUDITOR)).containsExactlyInAnyOrder(Area.values());
    assertThat(editedBy(Role.AUDITOR)).isEmpty();
  }

  @Test
  void aProgramHasNoScreens() {
    assertThat(readBy(Role.API)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void everyScreenIsFoundAtItsPathAndLightsAnItemOfItsGroup(Screen screen) {
    assertThat(Screen.at(screen.path())).contains(screen);
    assertThat(screen.inNavigation().isInNavigation()).isTrue();
    assertThat(screen.inNavigation().group()).isEqualTo(screen.group());
  }

  private static Set<Area> editedBy(String role) {
    return Arrays.stream(Area.values())
        .filter(area -> area.editors().contains(role))
        .collect(Collectors.toSet());
  }

  private static Set<Area> readBy(String role) {
    return Arrays.stream(Area.values())
        .filter(area -> area.isReadBy(role))
        .collect(Collectors.toSet());
  }
}
