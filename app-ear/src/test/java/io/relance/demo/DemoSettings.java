package io.relance.demo;

/**
 * What may be set on the command line.
 *
 * @param withData {@code -Ddemo.data=none} takes business data, nights and schedules away
 * @param exits {@code -Ddemo.exit} stops after printing
 */
record DemoSettings(
    int httpPort, int httpsPort, int smtpPort, int mailPagePort, boolean withData, boolean exits) {

  static DemoSettings ofCommandLine() {
    String exit = System.getProperty("demo.exit", "false");
    return new DemoSettings(
        Integer.getInteger("http.port", 9080),
        Integer.getInteger("https.port", 9443),
        Integer.getInteger("smtp.port", 3025),
        Integer.getInteger("mail.port", 8025),
        !"none".equals(System.getProperty("demo.data")),
        exit.isEmpty() || Boolean.parseBoolean(exit));
  }
}
