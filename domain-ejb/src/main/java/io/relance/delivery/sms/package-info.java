/**
 * Messages by SMS: which gateway is set up, and what networks say afterwards. The gateways
 * themselves are in the packages below it, each an adapter to one protocol.
 */
package io.relance.delivery.sms;
