package io.relance.reminder.rectification;

import io.relance.reminder.DispatchState;
import java.io.Serializable;

/**
 * A message that puts another right.
 *
 * @param id of its dispatch
 * @param rectifies id of the dispatch that it puts right
 */
public record Rectification(long id, long rectifies, DispatchState state) implements Serializable {}
