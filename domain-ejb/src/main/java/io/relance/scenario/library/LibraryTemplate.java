package io.relance.scenario.library;

import io.relance.scenario.MessageText;
import io.relance.scenario.StepType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A text that people keep under a name, in one language or several. */
@Entity
@Table(name = "library_template")
class LibraryTemplate {

  /** The text in one language. */
  @Embeddable
  record Words(String subject, String body) {}

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "library_template_seq")
  @SequenceGenerator(
      name = "library_template_seq",
      sequenceName = "library_template_seq",
      allocationSize = 50)
  private Long id;

  private String name;

  @Enumerated(EnumType.STRING)
  private StepType channel;

  @ElementCollection
  @CollectionTable(name = "library_text", joinColumns = @JoinColumn(name = "template_id"))
  @MapKeyColumn(name = "language")
  private Map<String, Words> texts = new HashMap<>();

  @Column(name = "changed_at")
  private LocalDateTime changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  @Version private long version;

  protected LibraryTemplate() {}

  LibraryTemplate(TemplateContent content, LocalDateTime at, String by) {
    rewrite(content, at, by);
  }

  /** Puts this in the place of what it said. */
  final void rewrite(TemplateContent content, LocalDateTime at, String by) {
    name = content.name();
    channel = content.channel();
    Map<String, Words> words = new HashMap<>();
    content
        .texts()
        .forEach((language, text) -> words.put(language, new Words(text.subject(), text.body())));
    texts.keySet().retainAll(words.keySet());
    texts.putAll(words);
    changedAt = Objects.requireNonNull(at);
    changedBy = Objects.requireNonNull(by);
  }

  /** As it is shown and given back. */
  Template asTemplate() {
    Map<String, MessageText> words = new TreeMap<>();
    texts.forEach(
        (language, text) -> words.put(language, new MessageText(text.subject(), text.body())));
    return new Template(
        id, TemplateContent.of(name, channel, words), changedAt, changedBy, version);
  }

  /** Raised by every change. */
  long revision() {
    return version;
  }

  LocalDateTime changedAt() {
    return changedAt;
  }

  String changedBy() {
    return changedBy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LibraryTemplate that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
