package io.relance.delivery.document;

import io.relance.time.CompanyClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Keeps documents in the database. Their bytes go by streams, the one way that every database takes
 * for large ones.
 */
@Dependent
class DocumentStore {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;

  /**
   * Keeps new documents.
   *
   * @return their ids, in the order in which they were given
   */
  List<Long> keep(DocumentKind kind, List<byte[]> contents) {
    Map<Long, byte[]> made = new LinkedHashMap<>();
    for (byte[] content : contents) {
      Document document = new Document(kind, content.length, clock.now());
      entities.persist(document);
      made.put(document.id(), content);
    }
    entities.flush();
    entities.unwrap(Session.class).doWork(connection -> insert(made, connection));
    return List.copyOf(made.keySet());
  }

  private static void insert(Map<Long, byte[]> made, Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into document_content (document_id, content) values (?, ?)")) {
      for (Map.Entry<Long, byte[]> one : made.entrySet()) {
        insert.setLong(1, one.getKey());
        insert.setBinaryStream(2, new ByteArrayInputStream(one.getValue()), one.getValue().length);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * @throws IllegalStateException if there is none of that id
   */
  byte[] read(long documentId) {
    return entities
        .unwrap(Session.class)
        .doReturningWork(connection -> content(documentId, connection));
  }

  private static byte[] content(long documentId, Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select content from document_content where document_id = ?")) {
      select.setLong(1, documentId);
      try (ResultSet found = select.executeQuery()) {
        if (!found.next()) {
          throw new IllegalStateException("No document " + documentId);
        }
        try (InputStream content = found.getBinaryStream(1)) {
          return content.readAllBytes();
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }
    }
  }

  /** Forgets those of some documents that nothing refers to. */
  void forgetUnused(Collection<Long> documents) {
    if (documents.isEmpty()) {
      return;
    }
    List<Long> unused =
        entities
            .createQuery(
                """
                select d.id from Document d where d.id in :ids
                and not exists (select 1 from DispatchDocument s where s.documentId = d.id)
                and not exists (select 1 from InvoiceDocument i where i.documentId = d.id)""",
                Long.class)
            .setParameter("ids", documents)
            .getResultList();
    if (!unused.isEmpty()) {
      entities
          .createNativeQuery("delete from document_content where document_id in (:ids)")
          .setParameter("ids", unused)
          .executeUpdate();
      entities
          .createQuery("delete from Document d where d.id in :ids")
          .setParameter("ids", unused)
          .executeUpdate();
    }
  }
}
