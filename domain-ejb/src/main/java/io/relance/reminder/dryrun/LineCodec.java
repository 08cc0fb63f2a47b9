package io.relance.reminder.dryrun;

import io.relance.money.Money;
import io.relance.reminder.SimulatedLine;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.StepType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Groups and lines as bytes. The file doesn't outlive the server that reads it. */
final class LineCodec {

  private static final byte NONE = -1;
  private static final DecisionKind[] DECISIONS = DecisionKind.values();
  private static final StepType[] TYPES = StepType.values();
  private static final Reason[] REASONS = Reason.values();

  private LineCodec() {}

  static void write(LineGroup group, DataOutput out) throws IOException {
    out.writeUTF(group.customerNumber());
    out.writeUTF(group.customerName());
    out.writeInt(group.invoices());
    out.writeInt(group.done());
    out.writeInt(group.balances().size());
    for (Money balance : group.balances()) {
      write(balance, out);
    }
  }

  static LineGroup group(DataInput in) throws IOException {
    String number = in.readUTF();
    String name = in.readUTF();
    int invoices = in.readInt();
    int done = in.readInt();
    List<Money> balances = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      balances.add(money(in));
    }
    return new LineGroup(number, name, invoices, done, balances);
  }

  static void write(SimulatedLine line, DataOutput out) throws IOException {
    out.writeUTF(line.customerNumber());
    out.writeUTF(line.customerName());
    out.writeUTF(line.invoiceNumber());
    out.writeByte(line.decision().ordinal());
    out.writeInt(line.stepNumber() == null ? NONE : line.stepNumber());
    out.writeByte(line.type() == null ? NONE : line.type().ordinal());
    write(line.recipient(), out);
    out.writeBoolean(line.proposed());
    out.writeByte(line.reason().ordinal());
    write(line.detail(), out);
    out.writeLong(line.dueDate().toEpochDay());
    write(line.balance(), out);
    write(line.scenario(), out);
    out.writeInt(line.level());
    write(line.levelLabel(), out);
    write(line.nextOn() == null ? null : line.nextOn().toString(), out);
  }

  static SimulatedLine line(DataInput in) throws IOException {
    return new SimulatedLine(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        DECISIONS[in.readByte()],
        step(in.readInt()),
        type(in.readByte()),
        text(in),
        in.readBoolean(),
        REASONS[in.readByte()],
        text(in),
        LocalDate.ofEpochDay(in.readLong()),
        money(in),
        text(in),
        in.readInt(),
        text(in),
        date(text(in)));
  }

  private static Integer step(int number) {
    return number == NONE ? null : Integer.valueOf(number);
  }

  private static StepType type(byte ordinal) {
    return ordinal == NONE ? null : TYPES[ordinal];
  }

  private static LocalDate date(String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  private static void write(Money money, DataOutput out) throws IOException {
    out.writeUTF(money.toDecimalString());
    out.writeUTF(money.currency().getCurrencyCode());
  }

  private static Money money(DataInput in) throws IOException {
    return Money.of(in.readUTF(), in.readUTF());
  }

  private static void write(String text, DataOutput out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static String text(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
