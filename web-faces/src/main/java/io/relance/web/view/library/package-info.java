/** The pages of the library of message templates. */
package io.relance.web.view.library;
