package io.relance.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressClaimTest {

  private static final Instant EXPIRES = Instant.parse("2026-11-28T10:00:00Z");
  private static final Instant BEFORE = EXPIRES.minusSeconds(1);

  private final ApplicationUser helene = new ApplicationUser("finance", "Hélène Fabre", "fr");
  private final AddressClaim claim =
      new AddressClaim("finance", "helene.fabre@armor.example", EXPIRES);

  @BeforeEach
  void giveTheAddress() {
    helene.changeEmail("helene.fabre@armor.example");
  }

  @Test
  void a_link_can_be_confirmed_until_it_expires() {
    assertThat(claim.stateFor(helene, BEFORE)).isEqualTo(LinkState.VALID);
    assertThat(claim.stateFor(helene, EXPIRES)).isEqualTo(LinkState.EXPIRED);
  }

  @Test
  void a_link_to_a_former_address_is_worth_nothing() {
    helene.changeEmail("helene@elsewhere.example");
    assertThat(claim.stateFor(helene, BEFORE)).isEqualTo(LinkState.ADDRESS_CHANGED);
  }

  @Test
  void a_link_of_someone_who_is_gone_is_worth_nothing() {
    assertThat(claim.stateFor(null, BEFORE)).isEqualTo(LinkState.ADDRESS_CHANGED);
  }

  @Test
  void a_link_opened_again_says_that_the_address_is_validated() {
    helene.validateEmail("helene.fabre@armor.example", LocalDateTime.of(2026, 11, 21, 9, 0));
    assertThat(claim.stateFor(helene, EXPIRES)).isEqualTo(LinkState.CONFIRMED);
  }

  @Test
  void a_new_address_has_to_be_validated_again() {
    helene.validateEmail("helene.fabre@armor.example", LocalDateTime.of(2026, 11, 21, 9, 0));
    helene.changeEmail("helene@elsewhere.example");
    assertThat(helene.maySend()).isFalse();
  }
}
