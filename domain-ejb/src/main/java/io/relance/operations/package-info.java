/**
 * Runs of the jobs and their executions: who started which for what date, how far it came, what it
 * counted and why it failed. It uses settings, user and time; the jobs themselves stand elsewhere.
 */
package io.relance.operations;
