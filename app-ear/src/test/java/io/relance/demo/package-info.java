/**
 * The demo company and the command that shows it: ledger, nights and mail on the packaged server.
 * It speaks to the server over the outer contract only, as a customer's own software would.
 */
package io.relance.demo;
