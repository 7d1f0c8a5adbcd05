package io.baopei.contract.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact that another system reports and that may not be refused: the payload of both signals. Any
 * SDK, the CLI or the UI may send it.
 *
 * @param eventId the sender's id; a fact seen before does nothing
 * @param type a name of {@link FactType}; a merchant's signal may give {@code action} instead
 * @param action {@code receipt} or {@code merchant-response}, with the action's body in {@code
 *     data}
 * @param occurredAt RFC 3339; absent: the instant of delivery
 * @param data what belongs to the type, see {@link FactType}
 */
public record FactSignal(
    @Nullable String eventId,
    @Nullable String type,
    @Nullable String action,
    @Nullable String occurredAt,
    @Nullable Map<String, Object> data) {}
