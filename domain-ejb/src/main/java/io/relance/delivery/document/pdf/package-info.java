/**
 * PDFs by openhtmltopdf and PDFBox, QR codes by ZXing. It uses nothing but the contracts of {@code
 * delivery.document}.
 */
package io.relance.delivery.document.pdf;
