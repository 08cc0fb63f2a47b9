package io.relance.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.night.SmallCompany;
import io.relance.testing.H2Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CollectionAgendaTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final TaskFilter ALL = new TaskFilter(null, null, null);

  @RegisterExtension static final H2Database database = new H2Database();

  private final SmallCompany company = new SmallCompany(database);
  private Customer customer;
  private Invoice invoice;

  @BeforeEach
  void oneCustomerOwes() {
    customer = company.customer("C-1");
    invoice = company.invoice(customer, "F-1", TODAY.minusDays(10));
  }

  @AfterEach
  void forgetEverything() {
    company.forgetEverything();
  }

  @Test
  void aTaskIsListedWithWhomAndWhatItIsAbout() {
    add(failed());
    add(declaration(TODAY));

    assertThat(list(ALL))
        .extracting(TaskLine::customerNumber, TaskLine::customerName, TaskLine::invoiceNumber)
        .containsExactlyInAnyOrder(
            tuple("C-1", "Customer C-1", "F-1"), tuple("C-1", "Customer C-1", null));
  }

  @Test
  void theMostPressingStandsFirstAndPagesFollowEachOther() {
    long late = add(declaration(TODAY));
    long first = add(failed());
    long second = add(failed());

    assertThat(ids(list(ALL))).containsExactly(first, second, late);
    assertThat(ids(in(agenda -> agenda.list(ALL, 1, 1)))).containsExactly(second);
    assertThat(ids(in(agenda -> agenda.list(ALL, 3, 1)))).isEmpty();
  }

  @Test
  void tasksAreFoundByAssigneeStateAndInvoice() {
    long claires = add(failed().assignedTo("claire"));
    long done = add(failed());
    change(done, task -> task.close(TaskState.DONE, TODAY, "claire"));
    long declaration = add(declaration(TODAY));

    assertThat(ids(list(new TaskFilter("claire", null, null)))).containsExactly(claires);
    assertThat(ids(list(new TaskFilter(null, TaskState.DONE, null)))).containsExactly(done);
    assertThat(ids(list(new TaskFilter(null, null, "F-1")))).containsExactly(claires, done);
    assertThat(ids(list(new TaskFilter(null, TaskState.OPEN, null))))
        .containsExactly(claires, declaration);
    assertThat(list(new TaskFilter("nobody", null, null))).isEmpty();
    assertThat(list(new TaskFilter(null, null, "F"))).isEmpty();
  }

  @Test
  void aTaskIsHandedOverPutOffAndReportedOn() {
    long id = add(failed());

    change(
        id,
        task -> {
          task.assignedTo("marc");
          task.postpone(TODAY.plusDays(3));
          task.report("Nobody answers");
        });

    CollectionTask task = find(id);
    assertThat(task.assignee()).contains("marc");
    assertThat(task.dueOn()).isEqualTo(TODAY.plusDays(3));
    assertThat(task.outcome()).contains("Nobody answers");
    assertThat(task.state()).isEqualTo(TaskState.OPEN);
  }

  @Test
  void aClosedTaskKeepsItsDayAndWhoClosedItThoughItIsClosedInAnotherWay() {
    long id = add(failed());
    change(id, task -> task.close(TaskState.DONE, TODAY, "claire"));

    change(id, task -> task.close(TaskState.CANCELLED, TODAY.plusDays(1), "marc"));

    CollectionTask task = find(id);
    assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
    assertThat(task.closedOn()).contains(TODAY);
    assertThat(task.closedBy()).contains("claire");
  }

  @Test
  void aReopenedTaskIsClosedByNobody() {
    long id = add(failed());
    change(id, task -> task.close(TaskState.DONE, TODAY, "claire"));

    change(id, CollectionTask::reopen);

    CollectionTask task = find(id);
    assertThat(task.state()).isEqualTo(TaskState.OPEN);
    assertThat(task.closedOn()).isEmpty();
    assertThat(task.closedBy()).isEmpty();
  }

  @Test
  void leavingATaskOpenIsNoWayToCloseIt() {
    long id = add(failed());

    assertThatThrownBy(() -> change(id, task -> task.close(TaskState.OPEN, TODAY, "claire")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(find(id).state()).isEqualTo(TaskState.OPEN);
  }

  @Test
  void aTaskThatThereIsNotIsNeitherFoundNorChanged() {
    assertThat(found(-1)).isEmpty();
    assertThat(isChanged(-1, CollectionTask::reopen)).isFalse();
  }

  @Test
  void aTaskOfAStepRemembersWhichAndIsDueInItsDays() {
    CollectionTask today =
        CollectionTask.ofStep(
            new StepOrigin(7, 1, 6, "call"), customer.id(), invoice.id(), TODAY, 0);
    CollectionTask later =
        CollectionTask.ofStep(
            new StepOrigin(7, 2, 6, "call"), customer.id(), invoice.id(), TODAY, 12);

    assertThat(today.dueOn()).isEqualTo(TODAY);
    assertThat(later.dueOn()).isEqualTo(LocalDate.of(2026, 12, 3));
    assertThat(later.origin()).contains(new StepOrigin(7, 2, 6, "call"));
    assertThat(failed().origin()).isEmpty();
  }

  private CollectionTask failed() {
    return CollectionTask.deliveryFailed(customer.id(), invoice.id(), 1, TODAY);
  }

  private CollectionTask declaration(LocalDate publishedOn) {
    return CollectionTask.claimDeclaration(customer.id(), publishedOn, TODAY);
  }

  private static long add(CollectionTask task) {
    database.inTransaction(entities -> entities.persist(task));
    return task.id();
  }

  private static void change(long id, Consumer<CollectionTask> change) {
    assertThat(isChanged(id, change)).isTrue();
  }

  private static CollectionTask find(long id) {
    return found(id).orElseThrow().task();
  }

  private static Optional<TaskLine> found(long id) {
    return in(agenda -> agenda.find(id));
  }

  private static boolean isChanged(long id, Consumer<CollectionTask> change) {
    return in(agenda -> agenda.change(id, change));
  }

  private static List<TaskLine> list(TaskFilter filter) {
    return in(
        agenda -> {
          List<TaskLine> lines = agenda.list(filter, 0, 50);
          assertThat(agenda.count(filter)).isEqualTo(lines.size());
          return lines;
        });
  }

  private static List<Long> ids(List<TaskLine> lines) {
    return lines.stream().map(line -> line.task().id()).toList();
  }

  private static <T> T in(Function<CollectionAgenda, T> use) {
    return database.query(entities -> use.apply(new CollectionAgenda(entities)));
  }
}
