package io.relance.web.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class RolesFilterTest {

  @RolesAllowed("reader")
  static class Guarded {
    public void read() {}

    @RolesAllowed("writer")
    public void write() {}
  }

  @PermitAll
  static class Watchful {
    public void read() {}
  }

  static class Forgotten {
    public void read() {}
  }

  @Test
  void theRolesOfTheResourceLetIn() {
    assertThatCode(() -> call("reader", Guarded.class, "read")).doesNotThrowAnyException();
    assertThatThrownBy(() -> call("stranger", Guarded.class, "read")).isInstanceOf(Refusal.class);
  }

  @Test
  void aMethodsOwnRolesTakeThePlaceOfThoseOfItsResource() {
    assertThatCode(() -> call("writer", Guarded.class, "write")).doesNotThrowAnyException();
    assertThatThrownBy(() -> call("reader", Guarded.class, "write")).isInstanceOf(Refusal.class);
  }

  @Test
  void aMethodWithoutRolesIsForNobody() {
    assertThatThrownBy(() -> call("reader", Forgotten.class, "read")).isInstanceOf(Refusal.class);
  }

  @Test
  void aResourceThatLooksAtCallersItselfIsAskedByAll() {
    assertThatCode(() -> call("stranger", Watchful.class, "read")).doesNotThrowAnyException();
  }

  private static void call(String role, Class<?> type, String method) throws NoSuchMethodException {
    new RolesFilter(resource(type, type.getMethod(method))).filter(requestBy(role));
  }

  private static ResourceInfo resource(Class<?> type, Method method) {
    return new ResourceInfo() {
      @Override
      public Method getResourceMethod() {
        return method;
      }

      @Override
      public Class<?> getResourceClass() {
        return type;
      }
    };
  }

  private static ContainerRequestContext requestBy(String role) {
    SecurityContext caller =
        answering(SecurityContext.class, "isUserInRole", asked -> role.equals(asked[0]));
    return answering(ContainerRequestContext.class, "getSecurityContext", asked -> caller);
  }

  private interface Answer {
    Object to(Object[] asked);
  }

  private static <T> T answering(Class<T> type, String method, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, asked) -> {
              if (called.getName().equals(method)) {
                return answer.to(asked);
              }
              throw new UnsupportedOperationException(called.getName());
            }));
  }
}
