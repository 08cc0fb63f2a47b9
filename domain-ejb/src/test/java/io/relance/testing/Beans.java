package io.relance.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Makes the product's own beans as a server does: their fields are filled, and each call of a
 * session bean runs in the transaction that its attribute asks for. Nobody asks for roles.
 */
public final class Beans {

  private final Transactions transactions;
  private final Map<Class<?>, Object> parts = new HashMap<>();

  public Beans(H2Database database) {
    transactions = new Transactions(database::entityManager);
    with(EntityManager.class, transactions.entities());
    with(Event.class, silent(Event.class));
    calledBy("finance");
  }

  /** Takes this for whoever asks for that type, an interface mostly. */
  public <T> Beans with(Class<? super T> type, T part) {
    parts.put(type, part);
    return this;
  }

  /** Who the beans are told calls them. */
  public Beans calledBy(String login) {
    Principal caller = () -> login;
    SessionContext session = answering(SessionContext.class, (proxy, method, arguments) -> caller);
    return with(SessionContext.class, session).with(EJBContext.class, session);
  }

  /** The bean of that type; the same each time. */
  public <T> T get(Class<T> type) {
    if (!parts.containsKey(type)) {
      Object bean = made(type);
      parts.put(type, isSessionBean(type) ? guarded(type, bean) : bean);
      fill(bean);
    }
    return type.cast(parts.get(type));
  }

  private static boolean isSessionBean(Class<?> type) {
    return type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class);
  }

  private static <T> T made(Class<T> type) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException unmakeable) {
      throw new IllegalStateException("No bean of " + type + ": say what it is.", unmakeable);
    }
  }

  private <T> T guarded(Class<T> type, Object bean) {
    InvocationHandler calls =
        (proxy, method, arguments) ->
            transactions.call(method, type, () -> invoked(bean, method, arguments));
    return made(
        new ByteBuddy()
            .subclass(type)
            .method(ElementMatchers.isPublic().and(ElementMatchers.isDeclaredBy(type)))
            .intercept(InvocationHandlerAdapter.of(calls))
            .make()
            .load(type.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(lookup(type)))
            .getLoaded());
  }

  /** The subclass has to stand in the bean's own package. */
  private static MethodHandles.Lookup lookup(Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  private void fill(Object bean) {
    Stream.of(bean.getClass().getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && isAskedFor(field))
        .forEach(field -> fill(bean, field));
  }

  private static boolean isAskedFor(Field field) {
    return Stream.of(EJB.class, Inject.class, PersistenceContext.class, Resource.class)
        .anyMatch(field::isAnnotationPresent);
  }

  private void fill(Object bean, Field field) {
    try {
      field.setAccessible(true);
      field.set(bean, get(field.getType()));
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  private static Object invoked(Object bean, Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(bean, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static <T> T silent(Class<T> type) {
    return answering(type, (proxy, method, arguments) -> null);
  }

  private static <T> T answering(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
