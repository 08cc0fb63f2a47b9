package io.relance.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.math.BigDecimal;

/**
 * How values are written: dates as ISO 8601, amounts as decimal strings, and a field without a
 * value as null, so that its name can be relied on.
 */
@Provider
public class JsonFormat implements ContextResolver<Jsonb> {

  static final Jsonb JSONB =
      JsonbBuilder.create(
          new JsonbConfig()
              .withNullValues(true)
              .withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL)
              .withSerializers(new DecimalString()));

  @Override
  public Jsonb getContext(Class<?> type) {
    return JSONB;
  }

  /** An amount keeps the scale it has: that of its currency, which stands beside it. */
  public static final class DecimalString implements JsonbSerializer<BigDecimal> {

    @Override
    public void serialize(BigDecimal amount, JsonGenerator json, SerializationContext context) {
      json.write(amount.toPlainString());
    }
  }
}
