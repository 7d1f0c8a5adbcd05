package io.baopei.port.record;

import io.baopei.port.record.RecourseQuery.Page;
import java.util.List;
import java.util.Optional;

/** The recourses on record: finding and listing. */
public interface Recourses {

  /** The recourse with that id, which is also its claim's. */
  Optional<StoredRecourse> find(String recourseId);

  /**
   * A page of recourses, the newest first.
   *
   * @throws ClaimQuery.BadCursor when the cursor was not given out by this list
   */
  Page list(RecourseQuery query);

  /** The recourse's journal in order; of steps under one number only the one that counts. */
  List<JournalLine> journal(String recourseId);
}
