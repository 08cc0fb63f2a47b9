package io.relance.intake;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a file. Of the rows read, each is created, updated, unchanged or rejected.
 *
 * @param header the names of the file's columns, as they stand there
 * @param unknownColumns those of them that the kind does not have
 * @param rejections in the order of the file; the first ten thousand
 * @param rejectedTotal how many there are in all
 */
public record ImportReport(
    int read,
    int created,
    int updated,
    int unchanged,
    List<String> header,
    List<String> unknownColumns,
    List<Rejection> rejections,
    int rejectedTotal)
    implements Serializable {}
