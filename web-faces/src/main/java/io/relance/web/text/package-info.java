/**
 * Words, numbers and dates in the reader's language, the same on the screens and in the REST
 * contract. It uses the enums of the domain and the company's clock, and decides nothing.
 */
package io.relance.web.text;
