/** What people and programs see of Relance: pages and the REST contract. */
package io.relance.web;
