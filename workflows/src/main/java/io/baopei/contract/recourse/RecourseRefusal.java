package io.baopei.contract.recourse;

import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.recourse.RecourseStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of a refused update of a recourse.
 *
 * @param field a JSON pointer to what is wrong, or null when it is the action itself
 */
public record RecourseRefusal(
    RecourseStage stage, List<AllowedAction> allowedActions, @Nullable String field) {}
