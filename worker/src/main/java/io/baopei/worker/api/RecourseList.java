package io.baopei.worker.api;

import io.baopei.contract.recourse.RecourseView;
import io.baopei.port.record.RecourseQuery;
import io.baopei.port.record.StoredRecourse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of recourses; {@code nextCursor} is null on the last one. */
record RecourseList(List<RecourseView> items, @Nullable String nextCursor) {

  static RecourseList of(RecourseQuery.Page page) {
    return new RecourseList(
        page.items().stream().map(StoredRecourse::view).toList(), page.nextCursor());
  }

  static RecourseList of(Optional<StoredRecourse> one) {
    return new RecourseList(one.stream().map(StoredRecourse::view).toList(), null);
  }
}
