package io.relance.delivery.sms;

import io.relance.delivery.environment.Variables;
import io.relance.delivery.environment.WrongSettingException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which gateway the environment names. One whose settings are wrong is as good as none: the log
 * says why, and no other channel suffers.
 */
@ApplicationScoped
public class GatewayChoice {

  /** With which the names of its variables begin. */
  public static final String PREFIX = "RELANCE_SMS_";

  private static final Logger LOG = System.getLogger(GatewayChoice.class.getName());

  private Variables variables;

  public GatewayChoice() {}

  /** One made by other variables than the environment's. */
  public GatewayChoice(Variables variables) {
    this.variables = variables;
  }

  @PostConstruct
  void read() {
    variables = new Variables(PREFIX, System.getenv());
    variables
        .text("GATEWAY")
        .filter(kind -> !kind.equals("http") && !kind.equals("smpp"))
        .ifPresent(
            kind -> LOG.log(Level.ERROR, "RELANCE_SMS_GATEWAY is {0}: say http or smpp.", kind));
  }

  /**
   * The settings of a kind of gateway, if it is the one that is named and they are right.
   *
   * @param reading throws {@link WrongSettingException}
   */
  public <T> Optional<T> settings(String kind, Function<Variables, T> reading) {
    if (variables.text("GATEWAY").filter(kind::equals).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(variables));
    } catch (WrongSettingException wrong) {
      LOG.log(Level.ERROR, "No SMS leaves: {0}", wrong.getMessage());
      return Optional.empty();
    }
  }
}
