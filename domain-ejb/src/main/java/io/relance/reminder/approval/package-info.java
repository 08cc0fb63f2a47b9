/**
 * Messages that wait until a person lets them leave: looked through, reworded, approved or
 * rejected. It uses the dispatches, the decision's facts, the messages and the scenarios.
 */
package io.relance.reminder.approval;
