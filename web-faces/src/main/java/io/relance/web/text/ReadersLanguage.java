package io.relance.web.text;

import io.relance.time.CompanyClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;

/** Words, sentences and formats for the reader of this request, for pages and beans alike. */
@ApplicationScoped
public class ReadersLanguage {

  @Produces
  @Named("words")
  @RequestScoped
  public Vocabulary words(Language language) {
    return Vocabulary.in(language.getLocale());
  }

  @Produces
  @Named("text")
  @RequestScoped
  public Texts text(Language language) {
    return Texts.in(language.getLocale());
  }

  @Produces
  @Named("formats")
  @RequestScoped
  public Formats formats(Language language, CompanyClock clock) {
    return Formats.in(language.getLocale(), clock.zone());
  }
}
