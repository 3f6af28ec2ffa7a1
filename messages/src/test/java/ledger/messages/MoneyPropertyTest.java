package ledger.messages;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MoneyPropertyTest {

    @Property
    void what_is_written_is_read_back(@ForAll @LongRange(max = Money.MAX_MINOR) long minor) {
        for (String currency : new String[] {"EUR", "JPY", "BHD", "UYW"}) {
            Money money = Money.of(minor, currency);
            assertThat(Money.parse(money.major(), money.currency())).isEqualTo(money);
        }
    }
}
