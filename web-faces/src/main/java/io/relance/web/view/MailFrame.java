package io.relance.web.view;

/** A message as the page of a frame of its own: nothing in it reaches ours. */
public final class MailFrame {

  /** The look of a mail program that sets nothing of its own. */
  private static final String LOOK =
      "<!DOCTYPE html><style>body{margin:16px 18px;"
          + "font:13px/1.6 Arial,Helvetica,sans-serif;color:#1a1d1e}"
          + "p{margin:0 0 10px}a{color:#0f6672}"
          + "mark{background:#fdf0ef;color:#b42318;font-weight:600;padding:0 3px;border-radius:3px}"
          + "ul,ol{margin:0 0 10px;padding-left:20px}</style>";

  private MailFrame() {}

  /**
   * @param body HTML
   */
  public static String of(String body) {
    return LOOK + body;
  }
}
