/**
 * Letters on paper: the print queue by nights, what was done with each, and the folder from which a
 * mailing provider fetches them. It uses the dispatches, their documents, and what lets messages
 * leave.
 */
package io.relance.delivery.letter;
