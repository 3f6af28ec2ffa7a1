package ledger.application.eventstore;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An event that nobody handles is either a gap or a decision; the decisions are listed here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsAreHandledTest {

    /** Refusals leave an aggregate as it was, and so does what only the clearing or the queue is to learn. */
    private static final Set<String> CHANGE_NOTHING = Set.of(
            "accounts.HoldRefused",
            "accounts.CreditRefused",
            "accounts.SettlementAccountBlocked",
            "accounts.SettlementFundsMoved",
            "clearing.ClearingRefused",
            "payments.CancellationRequested",
            "payments.HoldRequested",
            "payments.PriorityRequested");

    /** Told by a payment's or a settlement's end, by a payment's history, by the account, or by clearing itself. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of(
            "accounts.HoldRefused",
            "accounts.CreditRefused",
            "accounts.AcceptanceWithdrawn",
            "accounts.SettlementAccountBlocked",
            "accounts.SettlementFundsMoved",
            "clearing.ClearingRefused",
            "clearing.PositionsFixed",
            "clearing.SettlementAccountBarred",
            "clearing.SettlementAccountNamed",
            "participants.ClearingJoined",
            "payments.CancellationRequested",
            "payments.HoldRequested",
            "payments.PriorityRequested",
            "settlements.SettlementStarted");

    @Test
    void every_event_changes_an_aggregate_or_is_known_to_change_nothing() {
        assertThat(unhandled("ledger.command", EventSourcingHandler.class)).isEqualTo(CHANGE_NOTHING);
    }

    @Test
    void every_event_is_shown_by_a_view_or_is_known_to_be_shown_elsewhere() {
        assertThat(unhandled("ledger.query", EventHandler.class)).isEqualTo(SHOWN_ELSEWHERE);
    }

    @Test
    void an_event_without_a_handler_is_noticed() {
        assertThat(unhandled("ledger.application.eventstore", EventHandler.class))
                .containsAll(EventNames.all().keySet());
    }

    private static Set<String> unhandled(String side, Class<? extends Annotation> handler) {
        Set<String> handled = handledTypes(side, handler);
        return EventNames.all().entrySet().stream()
                .filter(event -> Stream.concat(
                                Stream.of(event.getValue()),
                                Stream.of(event.getValue().getInterfaces()))
                        .noneMatch(type -> handled.contains(type.getName())))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    /** What the handling methods take as their first parameter: an event or its whole family. */
    private static Set<String> handledTypes(String side, Class<? extends Annotation> handler) {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages(side).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(handler))
                        .map(EventsAreHandledTest::firstParameter)
                        .collect(toCollection(TreeSet::new));
    }

    private static String firstParameter(JavaMethod method) {
        return method.getRawParameterTypes().get(0).getName();
    }
}
