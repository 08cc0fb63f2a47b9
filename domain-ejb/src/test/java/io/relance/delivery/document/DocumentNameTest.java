package io.relance.delivery.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNameTest {

  @ParameterizedTest
  @CsvSource({
    "Facture FA-2026-1,Facture FA-2026-1.pdf",
    "Relevé C/0412,Releve C-0412.pdf",
    "../../etc/passwd,etc-passwd.pdf",
    "😀,document.pdf"
  })
  void itKeepsWhatIsSafeEverywhere(String stem, String name) {
    assertThat(DocumentName.pdf(stem)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: b@x.example", "a\"; filename=\"b.exe", "a\u2028b", "a\u0000b"})
  void nothingInItEndsAHeader(String stem) {
    assertThat(DocumentName.pdf(stem)).matches("[A-Za-z0-9._ -]+\\.pdf");
  }

  @Test
  void itIsNotLong() {
    assertThat(DocumentName.pdf("x".repeat(500))).hasSize(104);
  }
}
