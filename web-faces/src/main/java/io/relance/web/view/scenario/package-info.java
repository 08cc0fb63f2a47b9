/** The pages of the scenarios: their list, and the editor with its line of steps. */
package io.relance.web.view.scenario;
