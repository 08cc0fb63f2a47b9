package io.relance.batch;

import io.relance.user.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Set;

/**
 * The way to the server's job operator, which listens only to the account under which the jobs run.
 * Callers check the person's role.
 */
@Stateless
@RunAs(Role.JOBS)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobGateway {

  private final JobOperator operator = BatchRuntime.getJobOperator();

  public Set<String> jobNames() {
    return operator.getJobNames();
  }
}
