/** The job that sends the dispatches whose time has come. It uses the domain's delivery. */
package io.relance.batch.delivery;
