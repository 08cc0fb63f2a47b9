/**
 * The people who use Relance: names, validated addresses and roles. It uses money and time; who may
 * log in, the server's registry says.
 */
package io.relance.user;
