package io.relance.testing;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Transactions of a thread as a server keeps them: a call joins one, begins one of its own, or is
 * made outside of any, as its attribute says.
 */
final class Transactions {

  /** The innermost comes first. Where a thread works outside of any, its place is empty. */
  private final ThreadLocal<Deque<Frame>> frames = ThreadLocal.withInitial(ArrayDeque::new);

  private final Supplier<EntityManager> open;

  Transactions(Supplier<EntityManager> open) {
    this.open = open;
  }

  @FunctionalInterface
  interface Work {
    Object run() throws Throwable;
  }

  private record Frame(EntityManager entities) {

    boolean isInTransaction() {
      return entities != null;
    }
  }

  /** The entity manager of whatever transaction the calling thread is in. */
  EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(current(), arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private EntityManager current() {
    Frame innermost = frames.get().peek();
    if (innermost == null || !innermost.isInTransaction()) {
      throw new IllegalStateException("There is no transaction.");
    }
    return innermost.entities();
  }

  Object call(Method method, Class<?> bean, Work work) throws Throwable {
    Frame innermost = frames.get().peek();
    boolean inTransaction = innermost != null && innermost.isInTransaction();
    return switch (attribute(method, bean)) {
      case REQUIRES_NEW -> inNew(work);
      case REQUIRED -> inTransaction ? joined(work) : inNew(work);
      case MANDATORY -> {
        if (!inTransaction) {
          throw new EJBException(method + " wants its caller's transaction.");
        }
        yield joined(work);
      }
      case NOT_SUPPORTED -> in(new Frame(null), work);
      case SUPPORTS, NEVER -> throw new UnsupportedOperationException(method.toString());
    };
  }

  private static TransactionAttributeType attribute(Method method, Class<?> bean) {
    TransactionAttribute ofMethod = method.getAnnotation(TransactionAttribute.class);
    TransactionAttribute ofBean = bean.getAnnotation(TransactionAttribute.class);
    TransactionAttribute said = ofMethod == null ? ofBean : ofMethod;
    return said == null ? TransactionAttributeType.REQUIRED : said.value();
  }

  private Object inNew(Work work) throws Throwable {
    try (EntityManager entities = open.get()) {
      entities.getTransaction().begin();
      try {
        Object result = in(new Frame(entities), work);
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  private Object joined(Work work) throws Throwable {
    try {
      return asServersThrow(work);
    } catch (EJBException broken) {
      current().getTransaction().setRollbackOnly();
      throw broken;
    }
  }

  private Object in(Frame frame, Work work) throws Throwable {
    frames.get().push(frame);
    try {
      return asServersThrow(work);
    } finally {
      frames.get().pop();
    }
  }

  private static Object asServersThrow(Work work) throws Throwable {
    try {
      return work.run();
    } catch (EJBException already) {
      throw already;
    } catch (RuntimeException broken) {
      throw broken.getClass().isAnnotationPresent(ApplicationException.class)
          ? broken
          : new EJBException(broken);
    }
  }
}
