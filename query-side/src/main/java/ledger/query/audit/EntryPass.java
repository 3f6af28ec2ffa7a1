package ledger.query.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goes through the entries of all accounts, some accounts at a time, and begins again at the end. */
final class EntryPass {

    private static final int ACCOUNTS = 200;

    private final JdbcClient jdbc;
    private final Deque<String> left = new ArrayDeque<>();

    EntryPass(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Compares the next accounts; answers what differs for each of them. */
    Map<String, List<Difference>> next(LogFold log) {
        if (left.isEmpty()) {
            left.addAll(log.accounts().accounts().keySet());
        }
        List<String> ids = new ArrayList<>();
        while (!left.isEmpty() && ids.size() < ACCOUNTS) {
            ids.add(left.remove());
        }
        Map<String, List<Difference>> compared = new HashMap<>();
        if (!ids.isEmpty()) {
            Map<String, RowSum> shown = new EntryViews(jdbc, new Differences()).sums(ids);
            ids.forEach(id -> compared.put(id, compare(id, shown.getOrDefault(id, RowSum.NONE), log)));
        }
        return compared;
    }

    private List<Difference> compare(String id, RowSum shown, LogFold log) {
        Differences differences = new Differences();
        AccountTrace account = log.accounts().account(id);
        if (account != null && !account.entries().equals(shown)) {
            new EntryViews(jdbc, differences).compareOne(id, log.index());
        }
        return differences.all();
    }

    /** Whether every account has been looked at since the beginning. */
    boolean isDone() {
        return left.isEmpty();
    }
}
