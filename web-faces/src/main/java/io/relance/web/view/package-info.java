/**
 * The beans behind the pages: one for each page, at the path and under the message prefix of its
 * own, and those of the shell around them. They call services and hold what the page shows; rules
 * stay in the domain.
 */
package io.relance.web.view;
