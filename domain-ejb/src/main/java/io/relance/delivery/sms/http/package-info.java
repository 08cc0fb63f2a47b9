/** SMS by a gateway that takes them over HTTP, whatever its form: a template says which. */
package io.relance.delivery.sms.http;
