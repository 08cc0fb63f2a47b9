/**
 * The EAR that ships, tested from inside the server by Arquillian: once on H2, once on PostgreSQL.
 * What is here calls the EJBs themselves, with their roles and transactions.
 */
package io.relance.container;
