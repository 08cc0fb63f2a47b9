package io.relance.reminder.undo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * One person's undoing of a night, whole or in part, with what it has come to. It is kept for good;
 * its counts grow with each part that is committed.
 */
@Entity
@Table(name = "night_undo")
public class NightUndo {

  public static final int LONGEST_NOTE = 400;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "night_undo_seq")
  @SequenceGenerator(name = "night_undo_seq", sequenceName = "night_undo_seq", allocationSize = 50)
  private Long id;

  @Column(name = "business_date")
  private LocalDate night;

  private String note;

  @Column(name = "undone_by")
  private String by;

  @Column(name = "undone_at")
  private LocalDateTime at;

  private long cancelled;

  @Column(name = "taken_back")
  private long takenBack;

  private long tasks;

  @Version private long version;

  protected NightUndo() {}

  /**
   * @param note why, in the person's own words
   * @param by login
   */
  NightUndo(LocalDate night, String note, String by, LocalDateTime at) {
    this.night = Objects.requireNonNull(night);
    this.note = Objects.requireNonNull(note);
    this.by = Objects.requireNonNull(by);
    this.at = Objects.requireNonNull(at);
  }

  void add(UndonePart part) {
    cancelled += part.cancelled();
    takenBack += part.takenBack();
    tasks += part.tasks();
  }

  public long id() {
    return id;
  }

  public LocalDate night() {
    return night;
  }

  public String note() {
    return note;
  }

  public String by() {
    return by;
  }

  public LocalDateTime at() {
    return at;
  }

  /** How many messages it has cancelled. */
  public long cancelled() {
    return cancelled;
  }

  /** How many invoices stand again where they stood. */
  public long takenBack() {
    return takenBack;
  }

  /** How many tasks it has closed. */
  public long tasks() {
    return tasks;
  }

  /** What its reasons say: why, and who. */
  String words() {
    return note + " (" + by + ")";
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof NightUndo that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(night, at);
  }
}
