package io.baopei.domain.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms that a claim is judged under.
 *
 * @param version their name, or null where none was in force and the first ones stand in (S3-7)
 */
public record ChosenTerms(Terms terms, @Nullable LocalDate version) {}
