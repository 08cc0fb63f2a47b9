package io.relance.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What only whoever has the key can have set beside a text (HMAC-SHA256, RFC 2104). */
public final class Seal {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param key not empty
   */
  public Seal(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The seal of a text in UTF-8, as Base64 fit for an address: 43 characters, no padding. */
  public String of(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(of(text.getBytes(UTF_8)));
  }

  /** 32 bytes. */
  public byte[] of(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", missing);
    }
  }
}
