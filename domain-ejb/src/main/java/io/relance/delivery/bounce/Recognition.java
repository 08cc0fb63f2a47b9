package io.relance.delivery.bounce;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands what comes back. Whatever is given to it, it answers, and it never throws. */
final class Recognition {

  static final int DIAGNOSTIC = 500;

  /** We write to two at most; a recipient's system may have passed it on to more. */
  private static final int RECIPIENTS = 100;

  private final Optional<BounceAddress> address;

  /**
   * @param address where our mail comes back, if that is set
   */
  Recognition(Optional<BounceAddress> address) {
    this.address = address;
  }

  Finding of(IncomingMail mail) {
    Optional<Finding> notice = AutomaticMail.ofReport(mail).map(Finding.Notice::new);
    return notice
        .or(() -> byTheBook(mail))
        .or(() -> inWords(mail))
        .or(() -> AutomaticMail.of(mail).map(Finding.Notice::new))
        .orElseGet(Finding.Unknown::new);
  }

  private Optional<Finding> byTheBook(IncomingMail mail) {
    List<DeliveryReport> reports = DeliveryReport.in(mail);
    if (reports.isEmpty() || reports.get(0).kind().isEmpty()) {
      return Optional.empty();
    }
    Evidence evidence = evidence(mail);
    return reports.stream()
        .limit(RECIPIENTS)
        .flatMap(report -> report.kind().map(kind -> said(report, kind, evidence)).stream())
        .reduce(Finding.Report::and)
        .map(Finding.class::cast);
  }

  private Finding.Report said(DeliveryReport report, BounceKind kind, Evidence evidence) {
    return report(evidence, kind, report.code(), report.words(), report.failed());
  }

  private Optional<Finding> inWords(IncomingMail mail) {
    return PlainReport.in(mail)
        .map(
            report ->
                report(
                    evidence(mail), report.kind(), report.code(), report.words(), report.failed()));
  }

  private Evidence evidence(IncomingMail mail) {
    return new EvidenceSearch(mail, address).evidence();
  }

  private Finding.Report report(
      Evidence evidence,
      BounceKind kind,
      Optional<StatusCode> code,
      String words,
      Set<String> named) {
    Set<String> failed = new LinkedHashSet<>(named);
    failed.removeIf(one -> address.map(ours -> ours.isOurs(one)).orElse(false));
    boolean blames =
        kind == BounceKind.PERMANENT && code.orElse(new StatusCode(5, 0, 0)).isAboutAddress(words);
    return new Finding.Report(
        kind,
        evidence,
        code.map(StatusCode::toString).orElse(null),
        oneLine(words),
        failed,
        blames,
        List.of());
  }

  private static String oneLine(String words) {
    String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= DIAGNOSTIC ? line : line.substring(0, DIAGNOSTIC);
  }
}
