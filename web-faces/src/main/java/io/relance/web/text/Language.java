package io.relance.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;

/**
 * The language of this request's reader: the one chosen in this browser, else the one it asks for.
 */
@Named
@RequestScoped
public class Language {

  static final String COOKIE = "RelanceLanguage";

  @Inject private HttpServletRequest request;

  public Locale getLocale() {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> COOKIE.equals(cookie.getName()) && Languages.speaks(cookie.getValue()))
        .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
        .findFirst()
        .orElseGet(() -> Languages.preferred(request.getHeader("Accept-Language")));
  }

  public String getTag() {
    return getLocale().getLanguage();
  }

  public boolean isFrench() {
    return getLocale().equals(Languages.FRENCH);
  }
}
