package io.relance.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps the two languages side by side, and the labels out of the pages. */
class BundlesTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern KEY = Pattern.compile("(?:msg\\[|text\\.of\\()'([\\w.-]+)'[,)\\]]");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[^}]*}");
  private static final Pattern MARKUP =
      Pattern.compile("<!--.*?-->|<[^>]*>|[#$]\\{[^}]*}|&#?\\w+;", Pattern.DOTALL);
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s(?:value|label|title|header|hint|sub|sentence|strong|placeholder|aria-label|ariaLabel|"
              + "headerText|emptyMessage|requiredMessage)=\"(\\p{Lu}[^\"#]+|[^\"#]*\\p{L} [^\"#]*)\"");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "words", "faces"})
  void bothLanguagesHaveTheSameKeysAndArguments(String bundle) {
    Properties french = load(bundle, "fr");
    Properties english = load(bundle, "en");
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : french.stringPropertyNames()) {
      assertThat(arguments(french.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everySentenceIsAPatternWithTypographicApostrophes(String language) {
    for (String bundle : List.of("messages", "words", "faces")) {
      Properties sentences = load(bundle, language);
      for (String key : sentences.stringPropertyNames()) {
        assertThat(sentences.getProperty(key)).as(key).doesNotContain("'");
      }
    }
  }

  @Test
  void everyPatternCanBeFilledIn() {
    for (String language : List.of("fr", "en")) {
      Properties sentences = load("messages", language);
      sentences.stringPropertyNames().stream()
          .filter(key -> !arguments(sentences.getProperty(key)).isEmpty())
          .forEach(key -> new MessageFormat(sentences.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyKeyOfAPageIsInTheBundle(Path page) throws IOException {
    Set<String> missing =
        KEY.matcher(Files.readString(page))
            .results()
            .map(found -> found.group(1))
            .filter(key -> !key.endsWith("."))
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(load("messages", "fr").stringPropertyNames());
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageHasALabelOfItsOwn(Path page) throws IOException {
    String source = Files.readString(page);
    assertThat(MARKUP.matcher(source).replaceAll(" ")).doesNotContainPattern("\\p{L}{2}");
    assertThat(LABEL.matcher(source).results().map(MatchResult::group)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageHasAStyleOrAScriptOfItsOwn(Path page) throws IOException {
    assertThat(Files.readString(page))
        .doesNotContain(" style=")
        .doesNotContain("<style")
        .doesNotContain("<script")
        .doesNotContain("escape=\"false\"");
  }

  private static Set<String> arguments(String pattern) {
    Matcher matcher = ARGUMENT.matcher(pattern);
    return matcher.results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static Properties load(String bundle, String language) {
    String file = "/io/relance/web/" + bundle + "_" + language + ".properties";
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(BundlesTest.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
