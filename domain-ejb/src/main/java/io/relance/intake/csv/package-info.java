/**
 * Rows of CSV from bytes that nobody vouches for: bounded memory, strict UTF-8, and a broken row
 * that spoils no other. It uses nothing of the other packages.
 */
package io.relance.intake.csv;
