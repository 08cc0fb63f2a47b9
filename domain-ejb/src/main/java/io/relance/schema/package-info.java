/**
 * Brings the database to the version that this application needs. It uses nothing of the others.
 */
package io.relance.schema;
