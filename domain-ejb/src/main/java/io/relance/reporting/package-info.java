/**
 * Figures over everything, read-only: lists, totals and exports for the screens. It may use every
 * floor below, and nothing uses it but the screens.
 */
package io.relance.reporting;
