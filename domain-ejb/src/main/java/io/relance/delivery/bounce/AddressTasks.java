package io.relance.delivery.bounce;

import io.relance.collection.CollectionTask;
import io.relance.collection.TaskKind;
import io.relance.collection.TaskState;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The open tasks that ask for a better address. */
final class AddressTasks {

  private AddressTasks() {}

  static List<CollectionTask> open(EntityManager entities, long customerId, String address) {
    return entities
        .createQuery(
            """
            select t from CollectionTask t
            where lower(t.address) = lower(:address) and t.customerId = :customer
            and t.kind = :kind and t.state = :open""",
            CollectionTask.class)
        .setParameter("address", address)
        .setParameter("customer", customerId)
        .setParameter("kind", TaskKind.ADDRESS_FAILED)
        .setParameter("open", TaskState.OPEN)
        .getResultList();
  }
}
