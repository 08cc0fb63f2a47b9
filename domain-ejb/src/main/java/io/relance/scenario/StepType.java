package io.relance.scenario;

/** The kinds of step, each with a colour of its own on screen. */
public enum StepType {
  /** Waits (orange). */
  PAUSE,
  /** Sends an e-mail (red). */
  EMAIL,
  /** Gives a collaborator something to do (blue). */
  ACTION,
  /** Sends a text message (violet). */
  SMS,
  /** Prints a letter (slate). */
  LETTER
}
