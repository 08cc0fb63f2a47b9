/** The pages of the customers: their list, and one with all that may be set about its reminders. */
package io.relance.web.view.customer;
