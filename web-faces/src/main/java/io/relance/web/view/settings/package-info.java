/** The pages of the settings. Like every view, they show records and ask services. */
package io.relance.web.view.settings;
