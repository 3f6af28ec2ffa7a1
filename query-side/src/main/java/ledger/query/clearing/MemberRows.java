package ledger.query.clearing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ledger.messages.CurrencyCode;
import ledger.messages.ParticipantId;
import ledger.query.progress.RowBatch;
import ledger.query.progress.TableRows;
import ledger.query.progress.ViewPart;
import ledger.query.progress.ViewTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what is known of the members; whoever is told of anything is in the view from then on. */
@Component
class MemberRows implements ViewPart {

    private final RowBatch<MemberKey, Member> rows;

    MemberRows(JdbcTemplate jdbc) {
        this.rows = new RowBatch<>(new TableRows<>(jdbc, Member.TABLE, Member::read, Member::key, MemberKey::currency));
    }

    void change(CurrencyCode currency, ParticipantId participantId, long index, Consumer<Member> change) {
        MemberKey key = new MemberKey(currency.code(), participantId.value());
        rows.upsert(key, index, () -> new Member(key), change);
    }

    /** Moves what the limits limit, by minor units. */
    void count(CurrencyCode currency, Map<ParticipantId, Long> nets, long index) {
        nets.forEach((participant, net) -> change(currency, participant, index, member -> member.count(net)));
    }

    /** Moves what may be paid from the settlement accounts, by minor units. */
    void fund(CurrencyCode currency, Map<ParticipantId, Long> changes, long index) {
        changes.forEach((participant, change) -> change(currency, participant, index, member -> member.fund(change)));
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ViewTable.of("clearing_member"));
    }
}
