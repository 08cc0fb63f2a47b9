package io.relance.web.view;

import io.relance.reminder.DispatchView;
import io.relance.reminder.Dispatches;
import io.relance.reminder.rectification.Rectification;
import io.relance.reminder.rectification.Rectifications;
import java.util.List;
import java.util.Map;

/** What has left, each with what puts it right. */
class LeftModel extends DispatchModel {

  private static final long serialVersionUID = 1L;

  private final Rectifications rectifications;

  LeftModel(Dispatches dispatches, Rectifications rectifications, Criteria criteria) {
    super(dispatches, criteria);
    this.rectifications = rectifications;
  }

  @Override
  List<DispatchRow> rows(List<DispatchView> page) {
    Map<Long, Rectification> known =
        rectifications.of(page.stream().map(DispatchView::id).toList());
    return page.stream().map(one -> new DispatchRow(one, known.get(one.id()))).toList();
  }
}
