/**
 * The whole product from outside: the packaged server in a process of its own, spoken to over HTTP
 * and mail. What is here knows the outer contract and nothing of the code behind it.
 */
package io.relance.it;
