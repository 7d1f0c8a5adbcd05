package io.baopei.port.record;

import io.baopei.contract.activity.JournalEntry;

/** A line of the journal as it is on record. */
public record JournalLine(int seq, JournalEntry entry) {}
