package io.relance.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Turns a claim into a token that only we can have made, and back (HMAC-SHA256, RFC 2104). */
final class LinkSigner {

  private static final String SEPARATOR = "\n";

  private final Seal seal;

  LinkSigner(byte[] key) {
    seal = new Seal(key);
  }

  /** A token of letters, digits, {@code - _ .}, fit for an address. */
  String sign(AddressClaim claim) {
    byte[] payload =
        String.join(
                SEPARATOR,
                claim.login(),
                claim.email(),
                Long.toString(claim.expires().getEpochSecond()))
            .getBytes(UTF_8);
    return encode(payload) + "." + encode(seal.of(payload));
  }

  /** The claim, or empty where the token was not made by {@link #sign} with this key. */
  Optional<AddressClaim> read(String token) {
    int dot = token == null ? -1 : token.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      byte[] payload = Base64.getUrlDecoder().decode(token.substring(0, dot));
      byte[] given = Base64.getUrlDecoder().decode(token.substring(dot + 1));
      return MessageDigest.isEqual(given, seal.of(payload))
          ? Optional.of(claim(new String(payload, UTF_8).split(SEPARATOR, -1)))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static AddressClaim claim(String[] parts) {
    return new AddressClaim(parts[0], parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
