package ledger.messages;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyPropertyTest {

    @Property
    void what_is_written_is_read_back(@ForAll @LongRange(max = Money.MAX_MINOR) long minor) {
        for (String currency : new String[] {"EUR", "JPY", "BHD", "UYW"}) {
            Money money = Money.of(minor, currency);
            assertThat(Money.parse(money.major(), money.currency())).isEqualTo(money);
        }
    }
}
