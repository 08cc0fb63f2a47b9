package io.relance.reminder.facts;

import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import io.relance.reminder.decision.CustomerHistory;
import io.relance.reminder.decision.InvoiceFacts.DisputeFacts;
import io.relance.reminder.decision.InvoiceFacts.PromiseFacts;
import io.relance.reminder.facts.CustomerFile.CreditRow;
import io.relance.reminder.facts.CustomerFile.CustomerRow;
import io.relance.reminder.facts.InvoiceFile.InvoiceRow;
import io.relance.reminder.facts.InvoiceFile.PositionRow;
import io.relance.reminder.facts.InvoiceFile.ReductionRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files of customers over one connection, in the caller's transaction. */
public final class FactsQueries {

  private static final LocalDate LAST_OF_ALL_DAYS = LocalDate.of(9999, 12, 31);

  private final Query query;
  private final LocalDate today;

  /**
   * @param today what is planned for a later day has not happened yet
   */
  public FactsQueries(Connection connection, LocalDate today) {
    this.query = new Query(connection);
    this.today = today;
  }

  /**
   * The next customers of whom a night has to read something, in the order of their ids.
   *
   * @param after the last id that was read
   * @param upTo the last id of the range
   * @param lastDueDate invoices due later are not read, unless they stand in a scenario
   */
  public List<Long> customers(long after, long upTo, LocalDate lastDueDate, int most)
      throws SQLException {
    return query.list(
        Statements.CUSTOMER_PAGE,
        row -> row.getLong(1),
        after,
        upTo,
        lastDueDate,
        most,
        after,
        upTo,
        most,
        after,
        upTo,
        most,
        after,
        upTo,
        most,
        most);
  }

  /** The last customer of each of at most so many ranges, about equal in number of customers. */
  public List<Long> rangeEnds(int ranges, LocalDate lastDueDate) throws SQLException {
    return query.list(
        Statements.RANGE_ENDS,
        row -> row.getLong(1),
        ranges,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        lastDueDate,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MAX_VALUE);
  }

  /** How many invoices a night has to read. */
  public long invoices(LocalDate lastDueDate) throws SQLException {
    return query.list(Statements.INVOICE_COUNT, row -> row.getLong(1), lastDueDate).get(0);
  }

  /** The files of customers with what a night reads of each, in the order of their ids. */
  public List<CustomerFile> filesOf(Collection<Long> customerIds, LocalDate lastDueDate)
      throws SQLException {
    Map<Long, CustomerFile> files = customers(customerIds);
    complete(files, read(files.keySet(), lastDueDate));
    return List.copyOf(files.values());
  }

  /** The next customers who have any invoice, in the order of their ids. */
  public List<Long> everyCustomer(long after, int most) throws SQLException {
    return query.list(Statements.EVERY_CUSTOMER_PAGE, row -> row.getLong(1), after, most);
  }

  /** The files of customers with all their invoices, whatever their state. */
  public List<CustomerFile> wholeFilesOf(Collection<Long> customerIds) throws SQLException {
    Map<Long, CustomerFile> files = customers(customerIds);
    Object ids = files.keySet().toArray(Long[]::new);
    complete(files, query.list(Statements.EVERY_INVOICE_OF_CUSTOMERS, FactsQueries::invoice, ids));
    return List.copyOf(files.values());
  }

  /**
   * The files of the customers of invoices, each with these invoices only, whatever their state.
   */
  public List<CustomerFile> filesAbout(Collection<Long> invoiceIds) throws SQLException {
    List<InvoiceFile> invoices =
        query.list(
            Statements.INVOICES, FactsQueries::invoice, (Object) invoiceIds.toArray(Long[]::new));
    Map<Long, CustomerFile> files =
        customers(invoices.stream().map(InvoiceFile::customerId).distinct().toList());
    complete(files, invoices);
    return List.copyOf(files.values());
  }

  /**
   * The file of an invoice's customer with the invoice, whatever its state, and everything else
   * that the customer owes, due or not.
   */
  public CustomerFile fileAround(long invoiceId) throws SQLException {
    List<InvoiceFile> invoices =
        query.list(Statements.INVOICES, FactsQueries::invoice, (Object) new Long[] {invoiceId});
    Map<Long, CustomerFile> files = customers(List.of(invoices.get(0).customerId()));
    Stream<InvoiceFile> owed = read(files.keySet(), LAST_OF_ALL_DAYS).stream();
    complete(
        files,
        Stream.concat(invoices.stream(), owed.filter(other -> other.id() != invoiceId)).toList());
    return files.values().iterator().next();
  }

  private List<InvoiceFile> read(Set<Long> customers, LocalDate lastDueDate) throws SQLException {
    Long[] ids = customers.toArray(Long[]::new);
    return query.list(
        Statements.INVOICES_OF_CUSTOMERS,
        FactsQueries::invoice,
        ids,
        ids,
        lastDueDate,
        ids,
        ids,
        lastDueDate,
        ids,
        ids,
        lastDueDate);
  }

  private Map<Long, CustomerFile> customers(Collection<Long> customerIds) throws SQLException {
    Map<Long, CustomerFile> files = new LinkedHashMap<>();
    Object ids = customerIds.toArray(Long[]::new);
    query.each(
        Statements.CUSTOMERS,
        row -> files.put(row.getLong(1), new CustomerFile(customer(row))),
        ids);
    query.each(Statements.CONTACTS, row -> files.get(row.getLong(1)).add(contact(row)), ids);
    query.each(Statements.HOLDS, row -> files.get(row.getLong(1)).heldBy(row.getString(2)), ids);
    query.each(
        Statements.LAST_CONTACTS,
        row -> files.get(row.getLong(1)).contactedOn(Query.date(row, 2)),
        ids);
    query.each(Statements.OPEN_CREDITS, row -> files.get(row.getLong(1)).add(credit(row)), ids);
    return files;
  }

  private void complete(Map<Long, CustomerFile> files, List<InvoiceFile> found)
      throws SQLException {
    Map<Long, InvoiceFile> invoices = new LinkedHashMap<>();
    for (InvoiceFile invoice : found) {
      CustomerFile customer = files.get(invoice.customerId());
      if (customer != null) {
        customer.add(invoice);
        invoices.put(invoice.id(), invoice);
      }
    }
    Object ids = invoices.keySet().toArray(Long[]::new);
    query.each(
        Statements.REDUCTIONS,
        row ->
            invoices
                .get(row.getLong(1))
                .add(new ReductionRow(Query.date(row, 2), row.getBigDecimal(3))),
        ids,
        ids);
    query.each(Statements.WAIVED_PENALTIES, row -> invoices.get(row.getLong(1)).waive(), ids);
    query.each(Statements.DISPUTES, row -> invoices.get(row.getLong(1)).add(dispute(row)), ids);
    query.each(
        Statements.PROMISES,
        row -> invoices.get(row.getLong(1)).add(new PromiseFacts(Query.date(row, 2))),
        ids);
    histories(files);
  }

  /** Of those only whose category a rule may derive, and only where there is such a rule. */
  private void histories(Map<Long, CustomerFile> files) throws SQLException {
    histories(
            files.values().stream()
                .filter(CustomerFile::mayBeDerived)
                .map(CustomerFile::customerId)
                .toList())
        .forEach((id, history) -> files.get(id).hasPaid(history));
  }

  /** How customers have paid, by their ids; of none where no rule derives a category. */
  public Map<Long, CustomerHistory> histories(Collection<Long> customerIds) throws SQLException {
    return new HistoryQueries(query).of(customerIds);
  }

  private static CustomerRow customer(ResultSet row) throws SQLException {
    return new CustomerRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14));
  }

  private static CreditRow credit(ResultSet row) throws SQLException {
    return new CreditRow(
        row.getString(2), Query.date(row, 3), row.getString(4), row.getBigDecimal(5));
  }

  private static ContactFacts contact(ResultSet row) throws SQLException {
    return new ContactFacts(
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getBoolean(8),
        row.getBoolean(9),
        row.getString(10));
  }

  private DisputeFacts dispute(ResultSet row) throws SQLException {
    LocalDate closedOn = Query.date(row, 3);
    return new DisputeFacts(
        Query.date(row, 2), closedOn, closedOn != null && !closedOn.isAfter(today));
  }

  private static InvoiceFile invoice(ResultSet row) throws SQLException {
    InvoiceRow invoice =
        new InvoiceRow(
            row.getLong(1),
            row.getLong(2),
            row.getString(3),
            Query.date(row, 4),
            Query.date(row, 5),
            row.getString(6),
            row.getBigDecimal(7),
            row.getBigDecimal(8),
            row.getBigDecimal(9),
            row.getBigDecimal(10),
            row.getString(11),
            row.getBoolean(12),
            row.getBoolean(13),
            row.getString(14),
            row.getObject(15, Long.class));
    return new InvoiceFile(invoice, position(row));
  }

  private static PositionRow position(ResultSet row) throws SQLException {
    String scenario = row.getString(16);
    return scenario == null
        ? null
        : new PositionRow(
            scenario,
            row.getInt(17),
            row.getString(18),
            Query.date(row, 19),
            row.getString(20),
            row.getInt(21),
            row.getInt(22),
            Query.date(row, 23),
            Query.date(row, 24));
  }
}
