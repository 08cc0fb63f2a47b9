package io.relance.user;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSignerTest {

  private static final AddressClaim CLAIM =
      new AddressClaim(
          "finance", "helene.fabre@armor.example", Instant.parse("2026-11-28T10:15:30Z"));

  private final LinkSigner signer = new LinkSigner("a key of this company".getBytes(UTF_8));

  @Test
  void a_signed_claim_comes_back_as_it_was() {
    assertThat(signer.read(signer.sign(CLAIM))).contains(CLAIM);
  }

  @Test
  void a_token_fits_into_an_address_as_it_is() {
    assertThat(signer.sign(CLAIM)).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void a_claim_for_another_address_needs_another_seal() {
    String seal = signer.sign(CLAIM).split("\\.")[1];
    String forged = "finance\nthief@elsewhere.example\n" + CLAIM.expires().getEpochSecond();
    assertThat(signer.read(base64(forged) + "." + seal)).isEmpty();
  }

  @Test
  void a_token_of_another_key_is_not_ours() {
    LinkSigner stranger = new LinkSigner("another key".getBytes(UTF_8));
    assertThat(signer.read(stranger.sign(CLAIM))).isEmpty();
  }

  @Test
  void a_token_cut_on_its_way_is_unreadable() {
    String token = signer.sign(CLAIM);
    assertThat(signer.read(token.substring(0, token.length() - 4))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ".", "a", "a.b", "é.è", "%%%.%%%"})
  void nonsense_is_unreadable(String token) {
    assertThat(signer.read(token)).isEmpty();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
