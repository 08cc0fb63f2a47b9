package io.relance.web.view;

import io.relance.delivery.bounce.Bounces;
import io.relance.delivery.bounce.CollectBounces;
import io.relance.delivery.bounce.Collected;
import io.relance.delivery.bounce.ReadOutcome;
import io.relance.delivery.bounce.UnmatchedBounce;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The mailbox of what comes back, and the mails in it that a person has to look at. */
@Named
@ViewScoped
public class Returns implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private Bounces bounces;
  @EJB private CollectBounces collecting;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private Rows rows;

  @PostConstruct
  void load() {
    rows = new Rows(bounces);
  }

  public void collect() {
    collecting.collect().ifPresent(collected -> toasts.say(sentence(collected)));
  }

  private String sentence(Collected collected) {
    return collected.obstacle() == null
        ? text.of(
            "returns.collected",
            collected.count(ReadOutcome.BOUNCED),
            collected.count(ReadOutcome.UNMATCHED))
        : text.of("returns.unreachable", collected.obstacle());
  }

  /** Takes a mail off the list. */
  public void see(UnmatchedBounce mail) {
    bounces.see(mail.id());
    toasts.say(text.of("returns.seen.done"));
  }

  /** How many mails wait for a look. */
  public long getWaiting() {
    return bounces.countUnmatched();
  }

  /** The mailbox that is read; empty where none is set. */
  public String getMailbox() {
    return bounces.mailbox().orElse("");
  }

  /** When a mail was read from it last; null where none was. */
  public LocalDateTime getLastRead() {
    Optional<LocalDateTime> last = bounces.lastRead();
    return last.orElse(null);
  }

  public LazyDataModel<UnmatchedBounce> getRows() {
    return rows;
  }

  /** The mails, a page at a time. */
  private static final class Rows extends LazyDataModel<UnmatchedBounce> {

    private static final long serialVersionUID = 1L;

    private final Bounces bounces;

    Rows(Bounces bounces) {
      this.bounces = bounces;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
      return Math.toIntExact(bounces.countUnmatched());
    }

    @Override
    public List<UnmatchedBounce> load(
        int first, int size, Map<String, SortMeta> unsorted, Map<String, FilterMeta> unused) {
      return bounces.unmatched(first, size);
    }

    @Override
    public String getRowKey(UnmatchedBounce mail) {
      return Long.toString(mail.id());
    }
  }
}
