package io.relance.web.view;

import static java.util.stream.Collectors.joining;

import io.relance.delivery.report.MailAnswer;
import io.relance.delivery.report.Report;
import io.relance.delivery.report.ReportMail;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.dryrun.DryRunTotals;
import io.relance.reminder.dryrun.SimulatedNight;
import io.relance.user.ApplicationUsers;
import io.relance.web.security.Access;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;

/** The dialog that mails a dry run to a colleague: its totals, and the lines as they are shown. */
@Named
@ViewScoped
public class DryRunMail implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FIELD = "dryRunMail:reader";

  /** Most relays take messages of 10 MB; in the mail a file grows by a third. */
  private static final long LARGEST = 7L << 20;

  @EJB private ApplicationUsers users;
  @EJB private ReportMail mail;
  @Inject private DryRunChoice choice;
  @Inject private DryRunExport export;
  @Inject private DryRunWords sentences;
  @Inject private Access access;
  @Inject private Toasts toasts;
  @Inject private Texts text;
  @Inject private Vocabulary words;
  @Inject private Formats formats;

  private List<Reader> readers;
  private String login;

  @PostConstruct
  void open() {
    readers = Reader.among(users.list());
    login = access.getLogin();
  }

  public void send() {
    choice.night().ifPresentOrElse(this::send, () -> fault(text.of("dryRun.mail.gone")));
  }

  private void send(SimulatedNight night) {
    try {
      Path file = Files.createTempFile("relance-dry-run", ".xlsx");
      try {
        write(night, file);
        send(night, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException full) {
      throw new UncheckedIOException("A mailed dry run needs a temporary file", full);
    }
  }

  private void write(SimulatedNight night, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      export.write(night, choice.filter(), export.workbook(out));
    }
  }

  private void send(SimulatedNight night, Path file) throws IOException {
    long size = Files.size(file);
    if (size > LARGEST) {
      fault(text.of("dryRun.mail.tooLarge", size >> 20, LARGEST >> 20));
      return;
    }
    Report report =
        new Report(
            text.of("dryRun.title.of", formats.date(night.businessDate())),
            summary(night),
            file,
            export.name(night) + ".xlsx",
            DryRunExport.XLSX);
    MailAnswer answer = mail.send(login, report);
    if (answer == MailAnswer.SENT) {
      toasts.say(text.of("dryRun.mail.sent", addressOf(login)));
      PrimeFaces.current().executeScript("PF('mail').hide()");
    } else {
      fault(text.of("dryRun.mail." + answer));
    }
  }

  private String addressOf(String reader) {
    return readers.stream()
        .filter(one -> one.login().equals(reader))
        .findFirst()
        .map(Reader::email)
        .orElse(reader);
  }

  private static void fault(String sentence) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    faces.validationFailed();
  }

  /** The totals as plain text. */
  private String summary(SimulatedNight night) {
    DryRunTotals totals = night.totals();
    Stream<String> head =
        Stream.of(
            text.of("dryRun.title.of", formats.date(night.businessDate())),
            sentences.calculated(night),
            text.of("dryRun.nothing"),
            text.of(choice.isSet() ? "dryRun.mail.filtered" : "dryRun.mail.whole"),
            "");
    return Stream.of(head, decisions(totals), levels(totals), reasons(totals))
        .flatMap(part -> part)
        .collect(joining("\n"));
  }

  private Stream<String> decisions(DryRunTotals totals) {
    return Arrays.stream(DecisionKind.values())
        .map(
            kind ->
                text.of(
                    "dryRun.mail.line",
                    text.of("dryRun.figure." + kind),
                    totals.of(kind).invoices(),
                    sentences.detail(totals, kind)));
  }

  private Stream<String> levels(DryRunTotals totals) {
    return Stream.concat(
        Stream.of("", text.of("dryRun.levels")),
        totals.levels().stream()
            .map(
                level ->
                    text.of(
                        "dryRun.mail.line",
                        sentences.nameOf(level),
                        level.invoices(),
                        sentences.steps(level) + ", " + sentences.sums(level.balances()))));
  }

  private Stream<String> reasons(DryRunTotals totals) {
    return Stream.concat(
        Stream.of("", text.of("dryRun.reasons")),
        totals.reasons().stream()
            .map(
                reason ->
                    text.of("dryRun.mail.count", words.of(reason), totals.of(reason).invoices())));
  }

  public List<Reader> getReaders() {
    return readers;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }
}
