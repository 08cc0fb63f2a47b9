package io.relance.web.view;

import io.relance.delivery.letter.BatchFiles;
import io.relance.delivery.letter.BatchView;
import io.relance.delivery.letter.LetterMark;
import io.relance.delivery.letter.LetterView;
import io.relance.delivery.letter.Letters;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The print batches of the nights, and what was done with the letters of the chosen one. */
@Named("letters")
@ViewScoped
public class LettersPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  @EJB private Letters queue;
  @EJB private BatchFiles files;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private List<BatchView> batches;
  private LocalDate night;
  private List<LetterLine> rows = List.of();
  private List<LetterLine> chosen = List.of();

  @PostConstruct
  void load() {
    batches = queue.batches(0, SHOWN);
    if (night == null && !batches.isEmpty()) {
      night = batches.get(0).date();
    }
    rows = night == null ? List.of() : lines();
    chosen = List.of();
  }

  private List<LetterLine> lines() {
    return queue.of(night).stream().map(LetterLine::new).toList();
  }

  public void show(LocalDate date) {
    night = date;
    load();
  }

  public void printed() {
    mark(LetterMark.PRINTED);
  }

  public void posted() {
    mark(LetterMark.POSTED);
  }

  public void withdraw() {
    mark(LetterMark.WITHDRAWN);
  }

  public void undo() {
    mark(LetterMark.UNDONE);
  }

  /** Takes what is chosen, or else all of the batch against which nothing speaks. */
  private void mark(LetterMark mark) {
    Stream<LetterView> meant =
        chosen.isEmpty()
            ? rows.stream().map(LetterLine::getLetter).filter(LetterView::standing)
            : chosen.stream().map(LetterLine::getLetter);
    Letters.Marked done = queue.mark(meant.map(LetterView::id).toList(), mark);
    String said = text.of("letters.marked." + mark, done.marked());
    toasts.say(done.gone() == 0 ? said : said + " " + text.of("letters.gone", done.gone()));
    load();
  }

  /** Keeps the tracking number of a registered letter. */
  public void track(LetterLine line) {
    queue.track(line.getLetter().id(), line.getTrackingNumber());
  }

  public void chooseNothing() {
    chosen = List.of();
  }

  /** How many of the batch are to be taken out. */
  public long getObjections() {
    return rows.stream().filter(line -> line.getLetter().objection() != null).count();
  }

  /** Of how many nobody knows whether they lie in the provider's folder. */
  public long getDoubts() {
    return rows.stream().filter(line -> line.getLetter().inDoubt()).count();
  }

  public boolean isToBePrinted() {
    return rows.stream().anyMatch(line -> line.getLetter().toBePrinted());
  }

  public boolean isStanding() {
    return rows.stream().anyMatch(line -> line.getLetter().standing());
  }

  /** From here on the whole batch is what lies in it, and not what the page showed before. */
  public StreamedContent getPdf() {
    rows = lines();
    return pdf(false);
  }

  /** Prints again what was printed, posted or given to the provider as well. */
  public StreamedContent getWholePdf() {
    return pdf(true);
  }

  private StreamedContent pdf(boolean all) {
    return files.pdf(night, all).map(DocumentDownload::of).orElse(null);
  }

  public StreamedContent getManifest() {
    return files
        .manifest(night, !isToBePrinted())
        .map(
            csv ->
                DefaultStreamedContent.builder()
                    .name("manifest-" + night + ".csv")
                    .contentType("text/csv; charset=UTF-8")
                    .stream(() -> new ByteArrayInputStream(csv))
                    .build())
        .orElse(null);
  }

  public List<BatchView> getBatches() {
    return batches;
  }

  public LocalDate getNight() {
    return night;
  }

  public List<LetterLine> getRows() {
    return new ArrayList<>(rows);
  }

  public List<LetterLine> getChosen() {
    return chosen;
  }

  public void setChosen(List<LetterLine> chosen) {
    this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
  }
}
