package io.relance.reminder;

import io.relance.reminder.decision.CustomerDecisions;
import io.relance.reminder.decision.CustomerFacts;

/** One customer on one night: what was known of it, and what was decided. */
public record CustomerNight(CustomerFacts customer, CustomerDecisions decided) {}
