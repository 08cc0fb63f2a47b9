package io.relance.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** The parts of the application that are guarded in different ways. */
final class Paths {

  static final String LOGIN = "/login.xhtml";
  private static final String VALIDATION = "/validate-address.xhtml";
  private static final String API = "/api/";
  private static final String RECEIPTS = "/api/v1/sms/receipts";
  private static final String RESOURCES = "/jakarta.faces.resource/";
  private static final String ERRORS = "/error/";

  private Paths() {}

  /** The path asked for, from the application's root. */
  static String of(HttpServletRequest request) {
    String info = request.getPathInfo();
    return request.getServletPath() + (info == null ? "" : info);
  }

  static boolean isApi(String path) {
    return path.startsWith(API);
  }

  static boolean isReceipt(String path) {
    return RECEIPTS.equals(path);
  }

  static boolean isResource(String path) {
    return path.startsWith(RESOURCES);
  }

  static boolean needNoLogin(String path) {
    return isResource(path)
        || path.startsWith(ERRORS)
        || LOGIN.equals(path)
        || VALIDATION.equals(path);
  }
}
