package io.relance.scenario.library;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A template of the library.
 *
 * @param changedBy login of whoever changed it last
 * @param revision to be given back with the next change, so that nobody's work is overwritten
 */
public record Template(
    long id, TemplateContent content, LocalDateTime changedAt, String changedBy, long revision)
    implements Serializable {}
