package io.relance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The document of the contract names every word that a field can have. The server that writes the
 * document doesn't see the domain's enums, so that they are repeated, and have to agree.
 */
class ContractTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        ImportAnswer.RejectedRow.class,
        ImportAnswer.OtherFault.class,
        InvoiceItem.class,
        InvoiceBody.class,
        CustomerBody.class,
        HoldBody.class,
        PromiseBody.class,
        TaskBody.class
      })
  void everyEnumIsDocumentedWithAllItsWords(Class<?> body) throws NoSuchFieldException {
    for (RecordComponent part : body.getRecordComponents()) {
      if (part.getType().isEnum()) {
        Schema schema = body.getDeclaredField(part.getName()).getAnnotation(Schema.class);
        assertThat(schema).as(part.getName()).isNotNull();
        assertThat(schema.enumeration()).containsExactlyElementsOf(words(part.getType()));
      }
    }
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
  }
}
