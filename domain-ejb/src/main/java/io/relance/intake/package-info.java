/**
 * Files that come in: each kind is read row by row and becomes entries of the ledger, and each row
 * that cannot is reported with its line, field and reason. It uses every floor below, and no
 * screen.
 */
package io.relance.intake;
