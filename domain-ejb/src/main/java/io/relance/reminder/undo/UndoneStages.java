package io.relance.reminder.undo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.relance.reminder.ScenarioPosition;
import io.relance.reminder.StageBefore;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.night.NightRows;
import io.relance.reminder.night.WritingSession;
import io.relance.scenario.PublishedScenario;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes back the stages that a night decided, many at a time. Rows are locked before they are
 * judged, dispatches before positions, as deliveries do: what a delivery was faster with has left.
 */
final class UndoneStages {

  private static final String LOCK_MESSAGES =
      """
      select id from reminder_dispatch
      where id = any (:ids) and business_date = :night and rectifies is null
        and scenario is not null and ordered_by is null and state in ('PROPOSED', 'READY', 'RETRY', 'CLAIMED')
      order by id for update""";

  private static final String CANCEL =
      """
      update reminder_dispatch set state = 'CANCELLED', reason = 'NIGHT_UNDONE',
        claimed_by = null, lease_until = null, failure_kind = null, failure = null,
        version = version + 1
      where id = any (:ids)""";

  private static final String LOCK_POSITIONS =
      """
      select * from scenario_position p
      where p.id in (select s.position_id from dispatch_invoice s where s.dispatch_id = any (:ids))
      order by p.id for update""";

  /** Of a stage, nothing may have left, and nothing have been decided by a person. */
  private static final String EMPTIED =
      """
      select s.position_id, min(s.step_identity) from dispatch_invoice s
      join scenario_position p on p.id = s.position_id and p.stage_sequence = s.stage_sequence
      where p.id = any (:ids) and p.last_stage_on = :night and p.state <> 'ENDED'
      and not exists (
        select 1 from dispatch_invoice o join reminder_dispatch d on d.id = o.dispatch_id
        where o.position_id = s.position_id and o.stage_sequence = s.stage_sequence
        and not (
          (d.state = 'CANCELLED' and d.doubted = false or o.left_out is not null)
          and coalesce(o.left_out, d.reason) in (%s)))
      and not exists (
        select 1 from collection_task t where t.position_id = s.position_id
        and t.stage_sequence = s.stage_sequence and t.state = 'DONE')
      group by s.position_id"""
          .formatted(
              Stream.of(Reason.values())
                  .filter(Reason::isPassing)
                  .map(reason -> "'" + reason + "'")
                  .collect(joining(", ")));

  private static final String UNCALLED =
      """
      select t.position_id, min(t.step_identity) from collection_task t
      join scenario_position p on p.id = t.position_id and p.stage_sequence = t.stage_sequence
      where p.id = any (:ids) and p.last_stage_on = :night and p.state <> 'ENDED'
      and t.state = 'OPEN'
      and not exists (
        select 1 from dispatch_invoice s
        where s.position_id = p.id and s.stage_sequence = p.stage_sequence)
      and not exists (
        select 1 from collection_task d where d.position_id = p.id
        and d.stage_sequence = p.stage_sequence and d.state = 'DONE')
      group by t.position_id""";

  private static final String CLOSE_TASKS =
      """
      update collection_task set state = 'CANCELLED', closed_on = :today, closed_by = :by,
        version = version + 1
      where state = 'OPEN' and position_id = any (:ids)
      and stage_sequence = (
        select p.stage_sequence from scenario_position p where p.id = collection_task.position_id)""";

  private final WritingSession session;
  private final NightUndo act;
  private final Map<String, PublishedScenario> newest;
  private final LocalDateTime now;

  /**
   * @param newest the scenarios as they are published now, by their codes
   */
  UndoneStages(
      WritingSession session,
      NightUndo act,
      Map<String, PublishedScenario> newest,
      LocalDateTime now) {
    this.session = session;
    this.act = act;
    this.newest = newest;
    this.now = now;
  }

  UndonePart ofMessages(List<Long> dispatches) throws SQLException {
    List<Long> cancelled =
        session
            .session()
            .createNativeQuery(LOCK_MESSAGES, Long.class)
            .setParameter("ids", array(dispatches))
            .setParameter("night", act.night())
            .getResultList();
    session.execute(CANCEL, cancelled);
    List<ScenarioPosition> positions = positions(LOCK_POSITIONS, cancelled);
    return takeBack(cancelled.size(), positions, EMPTIED);
  }

  UndonePart ofTasks(List<Long> positions) throws SQLException {
    return takeBack(
        0,
        positions(
            "select * from scenario_position where id = any (:ids) order by id for update",
            positions),
        UNCALLED);
  }

  private List<ScenarioPosition> positions(String locking, List<Long> ids) {
    return session
        .session()
        .createNativeQuery(locking, ScenarioPosition.class)
        .setParameter("ids", array(ids))
        .getResultList();
  }

  /**
   * @param judging finds the stages that can be taken back, with one of their steps
   */
  private UndonePart takeBack(int cancelled, List<ScenarioPosition> locked, String judging)
      throws SQLException {
    Map<Long, ScenarioPosition> byId =
        locked.stream().collect(toMap(ScenarioPosition::id, identity()));
    Map<Long, String> steps = judged(judging, byId.keySet());
    List<ScenarioPosition> back = new ArrayList<>();
    steps.forEach((id, step) -> back.add(undone(byId.get(id), step)));
    session.update(NightRows.POSITIONS, back);
    new UndoneReasons(session, act, now)
        .record(back.stream().map(ScenarioPosition::invoiceId).toList());
    return new UndonePart(cancelled, back.size(), closeTasks(steps.keySet()));
  }

  private ScenarioPosition undone(ScenarioPosition position, String step) {
    position.undo(
        StageBefore.of(Optional.ofNullable(newest.get(position.scenario())), position, step));
    return position;
  }

  private Map<Long, String> judged(String judging, Collection<Long> positions) {
    Map<Long, String> steps = new LinkedHashMap<>();
    session
        .session()
        .createNativeQuery(judging, Object[].class)
        .setParameter("ids", array(positions))
        .setParameter("night", act.night())
        .getResultStream()
        .forEach(row -> steps.put(((Number) row[0]).longValue(), (String) row[1]));
    return steps;
  }

  private int closeTasks(Collection<Long> positions) {
    return session
        .session()
        .createNativeMutationQuery(CLOSE_TASKS)
        .setParameter("ids", array(positions))
        .setParameter("today", now.toLocalDate())
        .setParameter("by", act.by())
        .executeUpdate();
  }

  private static Long[] array(Collection<Long> ids) {
    return ids.toArray(Long[]::new);
  }
}
