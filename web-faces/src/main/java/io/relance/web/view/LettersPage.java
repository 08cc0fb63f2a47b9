package io.relance.web.view;

import io.relance.delivery.letter.BatchFiles;
import io.relance.delivery.letter.BatchView;
import io.relance.delivery.letter.LetterMark;
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
    rows = night == null ? List.of() : queue.of(night).stream().map(LetterLine::new).toList();
    chosen = List.of();
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

  /** Takes what is chosen, or else the whole batch. */
  private void mark(LetterMark mark) {
    List<Long> ids =
        (chosen.isEmpty() ? rows : chosen).stream().map(line -> line.getLetter().id()).toList();
    int marked = queue.mark(ids, mark);
    toasts.say(text.of("letters.marked." + mark, marked));
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

  public StreamedContent getPdf() {
    return files.pdf(night).map(DocumentDownload::of).orElse(null);
  }

  public StreamedContent getManifest() {
    return files
        .manifest(night)
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
