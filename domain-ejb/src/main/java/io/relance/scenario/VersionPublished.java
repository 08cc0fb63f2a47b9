package io.relance.scenario;

/**
 * A new version of a scenario is what nights follow, from the end of this transaction on.
 *
 * @param scenario its code
 * @param version counted from 1
 */
public record VersionPublished(String scenario, int version) {}
