package ledger.messages.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ledger.messages.ParticipantId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ObligationsPropertyTest {

    @Property(tries = 300)
    void nets_add_up_to_zero_and_bilateral_nets_to_the_multilateral_one(@ForAll("payments") List<Obligation> payments) {
        Obligations owed = Obligations.of(payments);
        assertThat(sum(owed.nets().values())).isZero();
        for (ParticipantId participant : owed.participants()) {
            assertThat(sum(owed.bilateralNets(participant).values())).isEqualTo(owed.net(participant));
        }
    }

    @Property(tries = 300)
    void netting_never_settles_more_than_is_owed(@ForAll("payments") List<Obligation> payments) {
        Obligations owed = Obligations.of(payments);
        assertThat(owed.multilateralNetValue()).isLessThanOrEqualTo(owed.bilateralNetValue());
        assertThat(owed.bilateralNetValue()).isLessThanOrEqualTo(owed.grossValue());
        assertThat(owed.bilaterallyNetted().nets().values().stream().filter(net -> net != 0))
                .containsExactlyElementsOf(
                        owed.nets().values().stream().filter(net -> net != 0).toList());
        assertThat(GrossLiquidity.of(payments).total()).isGreaterThanOrEqualTo(owed.multilateralNetValue());
    }

    @Provide
    Arbitrary<List<Obligation>> payments() {
        var bank = Arbitraries.of("A", "B", "C", "D", "E").map(Matrices::bank);
        return Combinators.combine(bank, bank, Arbitraries.longs().between(1, 50))
                .filter((debtor, creditor, minor) -> !debtor.equals(creditor))
                .as(Obligation::new)
                .list()
                .ofMaxSize(20);
    }

    private static long sum(Iterable<Long> amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }
}
