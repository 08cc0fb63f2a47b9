/**
 * What people do with the back-office, in a real browser on the packaged server. A journey finds
 * things by the words and roles that a person, or a screen reader, finds them by.
 */
package io.relance.journey;
