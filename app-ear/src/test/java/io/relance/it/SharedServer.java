package io.relance.it;

import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one server on H2 that all of them share, and the mail and SMS catchers behind it;
 * started by the first that asks, stopped after the last. Who shares it minds its own customers
 * only.
 */
public final class SharedServer implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return Set.of(RelanceServer.class, MailCatcher.class, SmsCatcher.class).contains(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(Namespace.create(SharedServer.class))
            .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    Class<?> type = parameter.getParameter().getType();
    if (type == SmsCatcher.class) {
      return running.sms();
    }
    return type == MailCatcher.class ? running.mail() : running.server();
  }

  private record Running(RelanceServer server, MailCatcher mail, SmsCatcher sms)
      implements ExtensionContext.Store.CloseableResource {

    static Running start() {
      MailCatcher mail = MailCatcher.onFreePort();
      RelanceServer server = RelanceServer.fresh("shared").sendingMailTo(mail.port());
      SmsCatcher sms = SmsCatcher.onFreePort();
      return new Running(sms.behind(server).start(), mail, sms);
    }

    @Override
    public void close() {
      server.close();
      mail.close();
      sms.close();
    }
  }
}
