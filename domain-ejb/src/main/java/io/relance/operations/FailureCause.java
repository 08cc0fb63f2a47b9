package io.relance.operations;

import jakarta.mail.MessagingException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;

/** What made a run fail, as far as a person who operates it needs to know. */
public enum FailureCause {

  /** The database doesn't answer, or gave up on a statement. */
  DATABASE,

  /** The mail relay doesn't answer. */
  RELAY,

  /** The server ended during the execution. */
  SERVER_STOPPED,

  /** The server didn't take the job. */
  NOT_STARTED,

  /** Anything else: the detail says what. */
  OTHER;

  private static final int DEPTH = 20;

  /** Reads it off an exception and its causes. */
  public static FailureCause of(Throwable failure) {
    List<Throwable> chain = chain(failure);
    if (chain.stream().anyMatch(FailureCause::isLostConnection)) {
      return DATABASE;
    }
    boolean mail = chain.stream().anyMatch(MessagingException.class::isInstance);
    return mail || chain.stream().anyMatch(FailureCause::isNetwork) ? RELAY : OTHER;
  }

  /** The innermost exception, in one line. */
  public static String detail(Throwable failure) {
    List<Throwable> chain = chain(failure);
    Throwable root = chain.get(chain.size() - 1);
    String kind = root.getClass().getSimpleName();
    return root.getMessage() == null ? kind : kind + ": " + root.getMessage().strip();
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable at = failure; at != null && chain.size() < DEPTH; at = at.getCause()) {
      chain.add(at);
    }
    return chain;
  }

  /** SQL states of class 08: the connection; 57: the server stops or cancels; 53: no resources. */
  private static boolean isLostConnection(Throwable cause) {
    if (!(cause instanceof SQLException sql)) {
      return false;
    }
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    return sql instanceof SQLTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("9006") // H2: the database is closed
        || state.startsWith("9012"); // H2: it is shutting down
  }

  private static boolean isNetwork(Throwable cause) {
    return cause instanceof SocketException
        || cause instanceof SocketTimeoutException
        || cause instanceof UnknownHostException;
  }
}
