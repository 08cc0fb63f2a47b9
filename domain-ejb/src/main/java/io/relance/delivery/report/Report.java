package io.relance.delivery.report;

import java.nio.file.Path;

/**
 * A report for a colleague.
 *
 * @param text plain text
 * @param file what is attached; whoever made it deletes it
 * @param fileName as the reader sees it
 * @param contentType of the file
 */
public record Report(String subject, String text, Path file, String fileName, String contentType) {}
