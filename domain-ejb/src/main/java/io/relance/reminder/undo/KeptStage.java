package io.relance.reminder.undo;

import java.io.Serializable;

/**
 * An invoice of which a message was cancelled by an undoing, and that stays behind its stage.
 *
 * @param dispatchId the message that was cancelled
 * @param level the name of the level at which it stays, or null
 */
public record KeptStage(
    String invoiceNumber, String customerNumber, String customerName, long dispatchId, String level)
    implements Serializable {}
