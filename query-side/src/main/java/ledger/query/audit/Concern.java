package ledger.query.audit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what concerns one participant: itself, its accounts, and the payments from and to them. */
final class Concern {

    private static final Set<String> BY_ACCOUNT = Set.of("account_balance", "account_entry");
    private static final Set<String> BY_PAYMENT = Set.of("payment", "queued_payment");

    private final String participant;
    private final Set<String> accounts = new HashSet<>();
    private final LogPages pages;

    Concern(String participant, LogFold log, LogPages pages) {
        this.participant = participant;
        this.pages = pages;
        log.accounts().accounts().forEach((id, account) -> {
            if (account.owner().equals(participant)) {
                accounts.add(id);
            }
        });
    }

    boolean has(Difference difference) {
        List<String> key = Arrays.asList(difference.key().split("/", -1));
        if (BY_ACCOUNT.contains(difference.view())) {
            return accounts.contains(key.get(0));
        }
        return BY_PAYMENT.contains(difference.view()) ? isOwn(difference.key()) : key.contains(participant);
    }

    boolean has(Finding finding) {
        List<String> subject = Arrays.asList(finding.subject().split("/", -1));
        return subject.contains(participant) || accounts.contains(finding.subject()) || isOwn(finding.subject());
    }

    private boolean isOwn(String payment) {
        return pages.ofAggregates(List.of(payment)).stream()
                .limit(1)
                .anyMatch(order -> accounts.contains(order.text("debtorAccount"))
                        || accounts.contains(order.text("creditorAccount")));
    }
}
