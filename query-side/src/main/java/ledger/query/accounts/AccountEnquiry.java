package ledger.query.accounts;

import java.time.Instant;
import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.query.Answer;
import ledger.query.Items;
import ledger.query.Slice;
import ledger.query.progress.LogIndex;
import ledger.query.progress.OneMoment;
import ledger.query.progress.ProjectionProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers what accounts hold and held, to those who may see them; to all others the account does not exist. */
@Component
@OneMoment
public class AccountEnquiry {

    private final Balances balances;
    private final Entries entries;
    private final ReservedAmounts reserved;
    private final ProjectionProgress progress;

    AccountEnquiry(Balances balances, Entries entries, ReservedAmounts reserved, ProjectionProgress progress) {
        this.balances = balances;
        this.entries = entries;
        this.reserved = reserved;
        this.progress = progress;
    }

    public Answer<AccountView> account(AccountId accountId, Caller caller) {
        long asOf = asOf();
        return new Answer<>(balances.visible(accountId, caller).view(asOf), asOf);
    }

    /** The accounts of one participant, or of all where none is named and the caller may see all. */
    public Answer<Items<AccountView>> accounts(@Nullable ParticipantId named, Slice slice, Caller caller) {
        if (named != null && !caller.maySee(named)) {
            throw Problem.NOT_FOUND.because("no participant " + named);
        }
        long asOf = asOf();
        List<Balance> rows = rows(named != null ? named : caller.participant(), slice);
        return new Answer<>(Items.of(rows, slice, row -> row.view(asOf), Balance::accountId, asOf), asOf);
    }

    /** What was booked on the account, the oldest first. */
    public Answer<Items<EntryView>> entries(AccountId accountId, Slice slice, Caller caller) {
        long asOf = asOf();
        CurrencyCode currency =
                CurrencyCode.of(balances.visible(accountId, caller).currency());
        List<Entry> rows = entries.findByAccountIdAndGlobalIndexGreaterThanOrderByGlobalIndex(
                accountId.value(), slice.cursorIndex(LogIndex.NOTHING), Limit.of(slice.rows()));
        return new Answer<>(Items.of(rows, slice, row -> row.view(currency), Entry::globalIndex, asOf), asOf);
    }

    /** What was booked on the account, the newest first. */
    public Answer<Items<EntryView>> lastEntries(AccountId accountId, Slice slice, Caller caller) {
        long asOf = asOf();
        CurrencyCode currency =
                CurrencyCode.of(balances.visible(accountId, caller).currency());
        List<Entry> rows = entries.findByAccountIdAndGlobalIndexLessThanOrderByGlobalIndexDesc(
                accountId.value(), slice.cursorIndex(Long.MAX_VALUE), Limit.of(slice.rows()));
        return new Answer<>(Items.of(rows, slice, row -> row.view(currency), Entry::globalIndex, asOf), asOf);
    }

    /** What the account held after the event with this index. */
    public Answer<BalanceView> balance(AccountId accountId, long index, @Nullable Instant at, Caller caller) {
        long asOf = asOf();
        AccountFacts account = balances.visible(accountId, caller).facts();
        if (index > asOf) {
            throw Problem.OVERLOADED.because("the balances reflect the log up to " + asOf + " so far");
        }
        long held = entries.balanceAt(accountId.value(), index);
        return new Answer<>(
                BalanceView.of(account, held, reserved.at(index, account), index, asOf)
                        .ofTime(at),
                asOf);
    }

    private List<Balance> rows(@Nullable ParticipantId owner, Slice slice) {
        Limit limit = Limit.of(slice.rows());
        return owner == null
                ? balances.findByAccountIdGreaterThanOrderByAccountId(slice.cursorName(), limit)
                : balances.findByParticipantIdAndAccountIdGreaterThanOrderByAccountId(
                        owner.value(), slice.cursorName(), limit);
    }

    private long asOf() {
        return progress.index(BalanceProjection.NAME);
    }
}
