package ledger.command.clearing.queue;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static ledger.messages.clearing.Matrices.bank;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import ledger.command.clearing.queue.Participants.Participant;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Obligation;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.payments.Priority;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GridlockPropertyTest {

    private static final int TRIES = 2000;

    /** What four banks have, and up to eight payments among them. */
    record Town(Map<ParticipantId, Long> liquidity, List<QueuedPayment> queued) {}

    @Property(tries = TRIES)
    void it_settles_what_trying_everything_finds(@ForAll("towns") Town town) {
        assertThat(Gridlock.resolve(town.liquidity(), town.queued()).settled())
                .extracting(QueuedPayment::id)
                .containsExactlyInAnyOrderElementsOf(EveryPrefix.largest(town.liquidity(), town.queued()));
    }

    @Property(tries = TRIES)
    void it_does_not_matter_who_is_taken_first(@ForAll("towns") Town town, @ForAll int seed) {
        Resolution expected = Gridlock.resolve(town.liquidity(), town.queued());
        List<Comparator<Participant>> choices = List.of(
                comparing(Participant::id),
                comparing(Participant::id).reversed(),
                Participants.MOST_NEGATIVE_FIRST.reversed(),
                comparingLong((Participant p) -> Objects.hash(p.id(), p.position(), seed))
                        .thenComparing(Participant::id));
        for (Comparator<Participant> choice : choices) {
            assertThat(Gridlock.resolve(town.liquidity(), town.queued(), ReleaseRule.FIFO, choice))
                    .isEqualTo(expected);
        }
    }

    @Property(tries = TRIES)
    void nobody_falls_below_zero_and_movements_add_up_to_zero(@ForAll("towns") Town town, @ForAll ReleaseRule rule) {
        Resolution resolution = Gridlock.resolve(town.liquidity(), town.queued(), rule);
        assertThat(resolution.settled()).allMatch(QueuedPayment::active);
        assertThat(Queues.closing(town.liquidity(), resolution).values()).allMatch(minor -> minor >= 0);
        assertThat(resolution.movements().values().stream().reduce(0L, Long::sum))
                .isZero();
    }

    @Property(tries = TRIES)
    void bypass_settles_all_that_settles_in_order(@ForAll("towns") Town town) {
        assertThat(Gridlock.resolve(town.liquidity(), town.queued(), ReleaseRule.FIFO_BYPASS)
                        .settled())
                .containsAll(Gridlock.resolve(town.liquidity(), town.queued()).settled());
    }

    @Property(tries = TRIES)
    void the_top_up_lets_everything_settle_and_less_does_not(@ForAll("towns") Town town) {
        Resolution resolution = Gridlock.resolve(town.liquidity(), town.queued());
        List<QueuedPayment> active =
                town.queued().stream().filter(QueuedPayment::active).toList();
        var enough =
                Queues.closing(town.liquidity(), new Resolution(List.of(), resolution.topUps(), resolution.topUps()));
        assertThat(Gridlock.resolve(enough, town.queued()).settled()).containsExactlyInAnyOrderElementsOf(active);
        resolution.topUps().keySet().forEach(participant -> {
            var less = new TreeMap<>(enough);
            less.merge(participant, -1L, Long::sum);
            assertThat(Gridlock.resolve(less, town.queued()).settled()).hasSizeLessThan(active.size());
        });
    }

    @Provide
    Arbitrary<Town> towns() {
        var bank = Arbitraries.of(bank("A"), bank("B"), bank("C"), bank("D"));
        var payment = Combinators.combine(bank, bank, Arbitraries.longs().between(1, 12))
                .filter((debtor, creditor, minor) -> !debtor.equals(creditor))
                .as(Obligation::new);
        var queued = Combinators.combine(payment, Arbitraries.of(Priority.class), Arbitraries.of(false, false, true))
                .as((obligation, priority, held) ->
                        Queues.queued(obligation, 0, priority).withHeld(held))
                .list()
                .ofMaxSize(8);
        var liquidity =
                Arbitraries.maps(bank, Arbitraries.longs().between(0, 10)).ofSize(4);
        return Combinators.combine(liquidity, queued).as((has, payments) -> new Town(has, numbered(payments)));
    }

    private static List<QueuedPayment> numbered(List<QueuedPayment> payments) {
        var numbered = new ArrayList<QueuedPayment>();
        for (QueuedPayment p : payments) {
            var obligation = new Obligation(p.debtor(), p.creditor(), p.minor());
            numbered.add(
                    Queues.queued(obligation, numbered.size() + 1, p.priority()).withHeld(p.held()));
        }
        return numbered;
    }
}
