package io.relance.web.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 */
public record Items<T>(List<T> items, long total) {}
