package io.relance.reminder.dryrun;

import io.relance.reminder.SimulatedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Where the pages begin of the lines that a filter leaves: two numbers and a bit a page. */
final class PageIndex implements LineFile.Reader {

  private final LineFilter filter;
  private final int size;
  private long[] groups = new long[16];
  private long[] lines = new long[16];
  private final BitSet continued = new BitSet();
  private int pages;
  private long total;
  private long group;
  private boolean groupBegun;

  private PageIndex(LineFilter filter, int size) {
    this.filter = filter;
    this.size = size;
  }

  /**
   * @param size lines of a page
   */
  static PageIndex of(LineFile file, LineFilter filter, int size) {
    PageIndex index = new PageIndex(filter, size);
    file.read(index);
    return index;
  }

  @Override
  public void group(long at, LineGroup unused) {
    group = at;
    groupBegun = false;
  }

  @Override
  public boolean line(long at, SimulatedLine line) {
    if (filter.matches(line)) {
      if (total % size == 0) {
        begin(at);
      }
      total++;
      groupBegun = true;
    }
    return true;
  }

  private void begin(long at) {
    if (pages == lines.length) {
      groups = Arrays.copyOf(groups, pages * 2);
      lines = Arrays.copyOf(lines, pages * 2);
    }
    groups[pages] = group;
    lines[pages] = at;
    continued.set(pages, groupBegun);
    pages++;
  }

  boolean isOf(LineFilter other) {
    return filter.equals(other);
  }

  int pages() {
    return pages;
  }

  /**
   * @param number from 0; behind the last page there is nothing
   */
  LinePage page(LineFile file, int number) {
    if (number >= pages) {
      return new LinePage(0, total, List.of());
    }
    Collected page = new Collected(number);
    file.read(groups[number], new FirstGroup(page));
    file.read(lines[number], page);
    return new LinePage((long) number * size + 1, total, page.customers());
  }

  /** Takes the record of the customer in whose midst a page may begin. */
  private record FirstGroup(Collected page) implements LineFile.Reader {

    @Override
    public void group(long at, LineGroup group) {
      page.group(at, group);
    }

    @Override
    public boolean line(long at, SimulatedLine line) {
      return false;
    }
  }

  /** The lines of one page. */
  private final class Collected implements LineFile.Reader {
    private final List<LinePage.Customer> customers = new ArrayList<>();
    private final List<SimulatedLine> open = new ArrayList<>();
    private final boolean begins;
    private LineGroup current;
    private int taken;

    private Collected(int number) {
      begins = !continued.get(number);
    }

    @Override
    public void group(long at, LineGroup group) {
      end();
      current = group;
    }

    @Override
    public boolean line(long at, SimulatedLine line) {
      if (filter.matches(line)) {
        open.add(line);
        taken++;
      }
      return taken < size;
    }

    private void end() {
      if (!open.isEmpty()) {
        customers.add(new LinePage.Customer(current, !begins && customers.isEmpty(), open));
        open.clear();
      }
    }

    List<LinePage.Customer> customers() {
      end();
      return customers;
    }
  }
}
