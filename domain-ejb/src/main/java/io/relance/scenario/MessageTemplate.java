package io.relance.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with merge fields, read once and filled in as often as needed. A field is written {@code
 * [[!Name]]}, in upper or lower case, with or without spaces inside; {@code #REF#} stands for
 * {@code [[!Number]]}. What only looks like a field stays in the text and is told as unknown.
 */
public final class MessageTemplate {

  /** A piece of the text. */
  public sealed interface Part {

    /** What it contributes to the written text. */
    String fill(Function<Field, String> values);
  }

  /** Text that stands as it is. */
  public record Text(String text) implements Part {
    @Override
    public String fill(Function<Field, String> values) {
      return text;
    }
  }

  /**
   * A place for a value.
   *
   * @param inTag whether it stands inside an HTML tag, as in the target of a link
   */
  public record Field(MergeField field, boolean inTag) implements Part {
    @Override
    public String fill(Function<Field, String> values) {
      return values.apply(this);
    }
  }

  /**
   * Something that is written as a field and is none.
   *
   * @param written as it stands in the text, such as {@code [[!Echeance]]}
   * @param offset where it begins in the text, from 0
   * @param paragraph the paragraph (in plain text: the line) in which it stands, from 1
   * @param suggestion the field that may have been meant
   */
  public record Unknown(
      String written, int offset, int paragraph, Optional<MergeField> suggestion) {}

  private static final Pattern FIELD_LIKE =
      Pattern.compile(
          "\\[\\[(?:\\s|&nbsp;)*!([^\\[\\]]{0,100})]]"
              + "|(#REF#)"
              + "|\\[{1,2}\\s*!{1,2}\\s*(\\w{1,60})\\s*]{1,2}"
              + "|\\[\\[(?:\\s|&nbsp;)*!(\\w{0,60})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SPACES =
      Pattern.compile("(?:\\s|&nbsp;)+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BLOCK = Pattern.compile("<(?:p|li|tr)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE = Pattern.compile("\\R");

  private final List<Part> parts;
  private final List<Unknown> unknown;

  private MessageTemplate(List<Part> parts, List<Unknown> unknown) {
    this.parts = List.copyOf(parts);
    this.unknown = List.copyOf(unknown);
  }

  /** Reads a plain text: a subject, the text of an SMS. */
  public static MessageTemplate plain(String text) {
    return read(text, offset -> 1 + count(LINE, text, offset), offset -> false);
  }

  /** Reads an HTML text: the message of an e-mail or a letter. */
  public static MessageTemplate html(String text) {
    return read(
        text,
        offset -> Math.max(1, count(BLOCK, text, offset)),
        offset -> text.lastIndexOf('<', offset) > text.lastIndexOf('>', offset));
  }

  private static MessageTemplate read(
      String text, Function<Integer, Integer> paragraph, Function<Integer, Boolean> inTag) {
    List<Part> parts = new ArrayList<>();
    List<Unknown> unknown = new ArrayList<>();
    Matcher found = FIELD_LIKE.matcher(text);
    int end = 0;
    while (found.find()) {
      Optional<MergeField> field = fieldOf(found);
      if (field.isPresent()) {
        parts.add(new Text(text.substring(end, found.start())));
        parts.add(new Field(field.get(), inTag.apply(found.start())));
        end = found.end();
      } else {
        unknown.add(
            new Unknown(
                found.group(),
                found.start(),
                paragraph.apply(found.start()),
                MergeField.closestTo(nameIn(found))));
      }
    }
    parts.add(new Text(text.substring(end)));
    return new MessageTemplate(parts, unknown);
  }

  private static Optional<MergeField> fieldOf(Matcher found) {
    if (found.group(2) != null) {
      return Optional.of(MergeField.NUMBER);
    }
    return Optional.ofNullable(found.group(1)).flatMap(name -> MergeField.named(bare(name)));
  }

  private static String nameIn(Matcher found) {
    return bare(
        Stream.of(found.group(1), found.group(3), found.group(4))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow());
  }

  private static String bare(String name) {
    return SPACES.matcher(name).replaceAll(" ").strip();
  }

  private static int count(Pattern pattern, String text, int until) {
    return (int) pattern.matcher(text).region(0, until).results().count();
  }

  /** The fields that are named, in order, each once. */
  public Set<MergeField> fields() {
    return parts.stream()
        .filter(Field.class::isInstance)
        .map(part -> ((Field) part).field())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What stops the text from being published, in order. */
  public List<Unknown> unknown() {
    return unknown;
  }

  /**
   * Writes the text.
   *
   * @param values gives each field's value, escaped for the place where it stands
   */
  public String fill(Function<Field, String> values) {
    return parts.stream().map(part -> part.fill(values)).collect(Collectors.joining());
  }
}
