package io.relance.delivery;

/** Where this application runs: production, a test, a developer's machine. */
public interface Environment {

  /** What tells it from others; the same for all servers that share a database, and lasting. */
  String name();
}
