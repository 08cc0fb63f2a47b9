package io.relance.delivery;

import io.relance.reminder.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How a channel's relay has been of late. After an outage it is left alone for a minute, after the
 * next in a row for two, and so on up to half an hour. Each channel has one.
 */
@Entity
@Table(name = "channel_health")
public class RelayHealth {

  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final int WORDS_LENGTH = 2000;

  @Id
  @Enumerated(EnumType.STRING)
  private Channel channel;

  private int outages;

  @Column(name = "rests_until")
  private LocalDateTime restsUntil;

  @Column(name = "last_words")
  private String lastWords;

  @Version private long version;

  protected RelayHealth() {}

  /**
   * It could not be reached, or had taken messages and not answered.
   *
   * @param seen how many outages in a row there were for who tells of this one; what several see at
   *     once is one
   */
  void fail(int seen, String words, LocalDateTime now) {
    if (outages != seen) {
      return;
    }
    outages++;
    Duration rest = Duration.ofMinutes(1L << Math.min(outages - 1, 5));
    restsUntil = now.plus(rest.compareTo(LONGEST) < 0 ? rest : LONGEST);
    lastWords = words.length() <= WORDS_LENGTH ? words : words.substring(0, WORDS_LENGTH);
  }

  /** It has answered. */
  void recover() {
    outages = 0;
    restsUntil = null;
    lastWords = null;
  }

  public Channel channel() {
    return channel;
  }

  /** How many outages there were since it last answered. */
  int outages() {
    return outages;
  }

  /** Until when no delivery begins by itself; empty while it is well. */
  public Optional<LocalDateTime> restsUntil() {
    return Optional.ofNullable(restsUntil);
  }

  /** What it said last, or what was said of it; empty while it is well. */
  public Optional<String> lastWords() {
    return Optional.ofNullable(lastWords);
  }
}
