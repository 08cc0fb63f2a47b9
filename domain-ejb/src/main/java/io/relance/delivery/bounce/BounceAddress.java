package io.relance.delivery.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.relance.user.Seal;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address to which mail comes back, with the dispatch in it (variable envelope return path):
 * {@code bounces+d123.5f0c9e8a7b6d4c3e@relance.example}. The signature keeps anybody from making a
 * bounce of another dispatch than the one that was received. Letters are small: some systems write
 * the part before the {@code @} as they like.
 */
public final class BounceAddress {

  /** The field of a mail that has the dispatch and its signature. */
  public static final String FIELD = "X-Relance-Return";

  private static final int SIGNATURE_BYTES = 8;
  private static final String TOKEN = "d(\\d{1,18})\\.([0-9a-f]{16})";
  private static final Pattern WHOLE_TOKEN = Pattern.compile(TOKEN);

  private final String local;
  private final String domain;
  private final byte[] key;
  private final Pattern pattern;

  /**
   * @param address where mail comes back, without a dispatch in it
   * @param key with which it is signed
   */
  public BounceAddress(String address, byte[] key) {
    int at = address.lastIndexOf('@');
    this.local = address.substring(0, at);
    this.domain = address.substring(at + 1);
    this.key = key.clone();
    this.pattern =
        Pattern.compile(
            "(?i)(?<![\\w.+-])"
                + Pattern.quote(local)
                + "\\+"
                + TOKEN
                + "@"
                + Pattern.quote(domain)
                + "(?![\\w-])");
  }

  /** The envelope's sender of a dispatch's mail. */
  public String of(long dispatch) {
    return local + "+" + token(dispatch) + "@" + domain;
  }

  /** The dispatch and its signature. */
  public String token(long dispatch) {
    return "d" + dispatch + "." + signature(dispatch);
  }

  private String signature(long dispatch) {
    byte[] seal = new Seal(key).of(("dispatch " + dispatch).getBytes(UTF_8));
    return HexFormat.of().formatHex(seal, 0, SIGNATURE_BYTES);
  }

  /** The dispatch of a token that was made with this key. */
  OptionalLong dispatchOf(String token) {
    Matcher whole = WHOLE_TOKEN.matcher(token.strip().toLowerCase(Locale.ROOT));
    return whole.matches() && isSigned(whole)
        ? OptionalLong.of(Long.parseLong(whole.group(1)))
        : OptionalLong.empty();
  }

  private boolean isSigned(Matcher token) {
    byte[] expected = signature(Long.parseLong(token.group(1))).getBytes(UTF_8);
    return MessageDigest.isEqual(expected, token.group(2).toLowerCase(Locale.ROOT).getBytes(UTF_8));
  }

  /** All such addresses in a text. */
  Found in(String text) {
    Set<Long> dispatches = new HashSet<>();
    boolean forged = false;
    Matcher address = pattern.matcher(text);
    while (address.find()) {
      if (isSigned(address)) {
        dispatches.add(Long.parseLong(address.group(1)));
      } else {
        forged = true;
      }
    }
    return new Found(dispatches, forged);
  }

  /** Whether an address is this one, with or without a dispatch in it. */
  boolean isOurs(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    String mine = local.toLowerCase(Locale.ROOT);
    return lower.equals(mine + "@" + domain.toLowerCase(Locale.ROOT))
        || lower.startsWith(mine + "+d");
  }

  /**
   * @param forged whether one of them was signed by somebody else
   */
  record Found(Set<Long> dispatches, boolean forged) {}
}
