package ledger.query.clearing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * A clearing cycle; amounts in major units.
 *
 * @param model how its payments are settled
 * @param closedAt when it was cut off; absent while it is open
 * @param grossValue the sum of all payments cleared in it
 * @param positions the positions the caller may see; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CycleView(
        String cycle,
        String currency,
        String model,
        String status,
        @Rfc3339 Instant openedAt,
        @Rfc3339 @Nullable Instant closedAt,
        long paymentCount,
        String grossValue,
        @Nullable List<PositionView> positions) {}
