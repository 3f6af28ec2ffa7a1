package ledger.application.webhooks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ledger.messages.Problem;
import org.jspecify.annotations.Nullable;

/** A webhook as a participant orders it. */
record WebhookBody(@Nullable String url, @Nullable List<@Nullable String> events) {

    String target(Targets targets) {
        if (url == null) {
            throw Problem.MALFORMED.because("url: missing");
        }
        try {
            return targets.checked(url).toString();
        } catch (IllegalArgumentException e) {
            throw Problem.MALFORMED.because("url: not a target that is delivered to");
        }
    }

    Set<Topic> topics() {
        if (events == null || events.isEmpty()) {
            throw Problem.MALFORMED.because("events: missing");
        }
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (String name : events) {
            topics.add(Topic.named(String.valueOf(name))
                    .orElseThrow(() -> Problem.MALFORMED.because("events: one of them is not known")));
        }
        return topics;
    }
}
