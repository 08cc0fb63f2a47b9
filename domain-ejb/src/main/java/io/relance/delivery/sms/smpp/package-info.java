/** SMS by a gateway that speaks SMPP 3.4, and the receipts that come back over it. */
package io.relance.delivery.sms.smpp;
