package io.baopei.worker.engine;

import io.baopei.domain.claim.AllowedAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim or a recourse stands that said no: what the details of its refusals have in common.
 *
 * @param stage a stage of claims or of recourses
 * @param field a JSON pointer to what is wrong, or null when it is the action itself
 */
public record Standing(String stage, List<AllowedAction> allowedActions, @Nullable String field) {}
