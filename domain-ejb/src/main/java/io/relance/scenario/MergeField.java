package io.relance.scenario;

import static java.util.Comparator.comparingInt;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message may name in its text and have filled in when it is written. */
public enum MergeField {
  /** Civility and name of the contact who receives; the customer's name where none is known. */
  GENDER_AND_NAME("GENDERANDNAME", "civilite", "nom", "contact", "salutation"),
  /** The day on which the message is written. */
  NOW("NOW", "today", "aujourdhui", "date"),
  /** The invoice's number, or the numbers of a grouped message. */
  NUMBER("Number", "numero", "facture", "invoice", "ref", "reference"),
  /** The amount including tax. */
  AMOUNT_INCL_TAX("AmountTtc", "montantttc", "ttc", "amountincltax"),
  /** The amount excluding tax. */
  AMOUNT_EXCL_TAX("Amount", "montant", "montantht", "amountexcltax"),
  INVOICE_DATE("InvoiceDate", "datefacture", "datedefacture"),
  DUE_DATE("DueDate", "echeance", "dateecheance", "datedecheance"),
  /** What is still owed. */
  BALANCE_DUE("BalanceDue", "solde", "soldedu", "resteapayer", "balance"),
  /** Days since the due date. */
  DAYS_OVERDUE("DaysOverdue", "retard", "joursderetard", "dayslate"),
  CUSTOMER_NAME("CustomerName", "client", "nomclient", "customer"),
  /** The address at which the invoice can be paid. */
  PAYMENT_LINK("PaymentLink", "lien", "liendepaiement", "paiement"),
  /** The late-payment interest until today. */
  LATE_PENALTY("LatePenalty", "penalite", "penalites", "interets", "interest"),
  /** The fixed indemnity for recovery costs. */
  FIXED_INDEMNITY("FixedIndemnity", "indemnite", "indemniteforfaitaire", "indemnity"),
  /** Balance, interest and indemnity together. */
  TOTAL_CLAIMED("TotalClaimed", "total", "totalreclame"),
  /** The invoices that the message is about, as a table. */
  INVOICE_TABLE("InvoiceTable", "tableau", "factures", "invoices"),
  /** Who signs. */
  SENDER_NAME("SenderName", "expediteur", "signature", "sender"),
  /** The company that is owed. */
  COMPANY_NAME("CompanyName", "societe", "entreprise", "company");

  private static final Map<String, MergeField> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toMap(field -> normal(field.code), Function.identity()));

  private final String code;
  private final List<String> words;

  MergeField(String code, String... words) {
    this.code = code;
    this.words = Stream.concat(Stream.of(normal(code)), Stream.of(words)).toList();
  }

  /** The name as it is written in a text, such as {@code DueDate}. */
  public String code() {
    return code;
  }

  /** The field as it stands in a text, such as {@code [[!DueDate]]}. */
  public String token() {
    return "[[!" + code + "]]";
  }

  /** Those that make sense in the text of a step: a table has no place in an SMS. */
  public static List<MergeField> in(StepType type) {
    return Arrays.stream(values())
        .filter(field -> type != StepType.SMS || field != INVOICE_TABLE)
        .toList();
  }

  /** The field of that name, in upper or lower case. */
  public static Optional<MergeField> named(String name) {
    return Optional.ofNullable(BY_CODE.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** The field that the writer of an unknown name may have meant: "did you mean". */
  public static Optional<MergeField> closestTo(String name) {
    String written = normal(name);
    return Arrays.stream(values())
        .min(comparingInt(field -> field.distanceTo(written)))
        .filter(field -> field.distanceTo(written) <= Math.max(1, written.length() / 3));
  }

  private int distanceTo(String written) {
    return words.stream().mapToInt(word -> Spelling.distance(word, written)).min().orElseThrow();
  }

  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }
}
