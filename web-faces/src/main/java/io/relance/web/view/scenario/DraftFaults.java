package io.relance.web.view.scenario;

import io.relance.scenario.DraftProblem;
import io.relance.web.text.FaultWords;
import java.io.Serializable;
import java.util.List;

/** What keeps a draft from being published, in the reader's words. */
public class DraftFaults implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<Fault> faults;

  /**
   * @param stepNumber from 1; 0 where the scenario as a whole is meant
   * @param blocking false for a warning
   */
  public record Fault(
      int stepNumber, String stepId, String field, String sentence, boolean blocking)
      implements Serializable {}

  /** Those of some problems, in their order. */
  public DraftFaults(List<DraftProblem> problems, FaultWords words) {
    faults =
        problems.stream()
            .map(
                problem ->
                    new Fault(
                        problem.stepNumber(),
                        problem.stepId(),
                        problem.field(),
                        words.of(problem.code().name(), problem.arguments()),
                        problem.code().isBlocking()))
            .toList();
  }

  private DraftFaults(List<Fault> faults) {
    this.faults = faults;
  }

  /** Those that are left once a field is written in anew. */
  public DraftFaults without(String field) {
    return new DraftFaults(faults.stream().filter(fault -> !fault.field().equals(field)).toList());
  }

  public List<Fault> getAll() {
    return faults;
  }

  public boolean isBlocking() {
    return faults.stream().anyMatch(Fault::blocking);
  }

  /** What is wrong with a step, in one text; empty where nothing is. */
  public String of(StepForm step) {
    return String.join(
        " ",
        faults.stream()
            .filter(fault -> step.getId().equals(fault.stepId()))
            .map(Fault::sentence)
            .toList());
  }

  /** What is wrong with one field of a step. */
  public List<Fault> at(StepForm step, String field) {
    return faults.stream()
        .filter(fault -> step.getId().equals(fault.stepId()) && field.equals(fault.field()))
        .toList();
  }

  /** What is wrong with a field, wherever it stands. */
  public List<Fault> at(String field) {
    return faults.stream().filter(fault -> fault.field().equals(field)).toList();
  }
}
