package io.baopei.contract.claim;

import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of a refused update.
 *
 * @param field a JSON pointer to what is wrong, or null when it is the action itself
 */
public record RefusalDetails(
    Stage stage, List<AllowedAction> allowedActions, @Nullable String field) {}
