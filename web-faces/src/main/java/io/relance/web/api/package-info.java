/** The REST contract of version 1: resources that translate, and decide nothing. */
package io.relance.web.api;
