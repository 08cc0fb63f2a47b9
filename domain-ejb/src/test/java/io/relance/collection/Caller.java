package io.relance.collection;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;

/** Who calls a service, as the server would tell it. */
final class Caller {

  private Caller() {}

  static SessionContext named(String login) {
    Principal principal = () -> login;
    return (SessionContext)
        Proxy.newProxyInstance(
            Caller.class.getClassLoader(),
            new Class<?>[] {SessionContext.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getCallerPrincipal")) {
                return principal;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
