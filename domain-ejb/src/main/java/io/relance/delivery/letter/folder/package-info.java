/**
 * The way of letters as deliveries see it, and the folder of the server that a mailing provider
 * reads. It uses nothing but the contracts of {@code delivery} and {@code delivery.letter}.
 */
package io.relance.delivery.letter.folder;
