package ledger.query.rest;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BOB;
import static ledger.query.Story.CAROL;
import static ledger.query.Story.MINT;
import static ledger.query.Story.compensated;
import static ledger.query.Story.concat;
import static ledger.query.Story.founding;
import static ledger.query.Story.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import ledger.messages.AccountId;
import ledger.query.StatementStory;
import ledger.query.TestLog;
import ledger.query.statements.Basis;

/**
 * A March of payments, many of them around some midnight, on some of its days: in one time zone first, then in another.
 * In Europe and America clocks change in it. It keeps its own books, as simply as can be.
 */
final class RandomMonth {

    static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    static final LocalDate LAST = LocalDate.parse("2026-03-31");
    static final List<AccountId> ACCOUNTS = List.of(ALICE, BOB, CAROL, MINT);

    private static final int PAYMENTS = 150;
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/Los_Angeles",
            "Asia/Kolkata",
            "Asia/Tokyo",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago");

    /** What moved on an account, or was reserved from a time on. */
    record Posting(AccountId account, String key, Instant at, LocalDate booked, LocalDate valued, long minor) {

        LocalDate date(Basis basis) {
            return basis == Basis.BOOKING ? booked : valued;
        }
    }

    private final Random random;
    private final ZoneId before;
    private final ZoneId after;
    private final Instant change;
    private final List<Posting> postings = new ArrayList<>();
    private final List<Posting> holds = new ArrayList<>();
    private final TreeMap<Instant, List<Object>> events = new TreeMap<>();

    RandomMonth(long seed) {
        this.random = new Random(seed);
        this.before = zone();
        this.after = zone();
        this.change = someTime(LocalDate.parse("2026-03-15"));
        List<LocalDate> days = FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> random.nextInt(3) > 0)
                .toList();
        events.put(Instant.parse("2026-02-01T00:00:00Z"), founding());
        events.put(Instant.parse("2026-02-01T00:00:01Z"), List.of(StatementStory.agreed(before.getId())));
        events.put(change, List.of(StatementStory.agreed(after.getId())));
        for (int i = 0; i < PAYMENTS; i++) {
            pay("key-" + i, someTime(days.get(random.nextInt(days.size()))));
        }
    }

    private ZoneId zone() {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    /** Half of all times are within two minutes of midnight, in UTC or in a zone. */
    private Instant someTime(LocalDate day) {
        if (random.nextBoolean()) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis(random.nextInt(86_400_000));
        }
        ZoneId zone = List.of(ZoneOffset.UTC, before, zone()).get(random.nextInt(3));
        return day.atStartOfDay(zone).toInstant().plusMillis(random.nextInt(240_001) - 120_000L);
    }

    private void pay(String key, Instant at) {
        if (events.containsKey(at)) {
            return;
        }
        AccountId from = someAccount();
        AccountId to = ACCOUNTS.get((ACCOUNTS.indexOf(from) + 1 + random.nextInt(3)) % 4);
        long minor = 1L + random.nextInt(100_000);
        switch (random.nextInt(10)) {
            case 0 -> events.put(at, compensated(key, from, to, minor));
            case 1 -> {
                events.put(at, payment(key, from, to, minor).subList(0, 3));
                holds.add(posting(from, key, at, minor));
            }
            default -> {
                events.put(at, payment(key, from, to, minor));
                postings.add(posting(from, key, at, -minor));
                postings.add(posting(to, key, at, minor));
            }
        }
    }

    private Posting posting(AccountId account, String key, Instant at, long minor) {
        LocalDate booked = at.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate reached = change.atZone(before).toLocalDate();
        LocalDate valued = at.isAfter(change)
                ? Stream.of(reached, at.atZone(after).toLocalDate())
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                : at.atZone(before).toLocalDate();
        return new Posting(account, key, at, booked, valued, minor);
    }

    AccountId someAccount() {
        return ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    }

    void tell(TestLog log) {
        events.forEach(log::store);
        log.project(0, concat(events.values().toArray(List[]::new)));
    }

    /** What was booked on the account between two days, both included, in the order of the log. */
    List<Posting> postings(AccountId account, LocalDate from, LocalDate to, Basis basis) {
        return postings.stream()
                .filter(posting -> posting.account().equals(account))
                .filter(posting -> !posting.date(basis).isBefore(from))
                .filter(posting -> !posting.date(basis).isAfter(to))
                .sorted(Comparator.comparing(Posting::at))
                .toList();
    }

    /** What the account held at the end of a day. */
    long held(AccountId account, LocalDate day, Basis basis) {
        return sum(postings(account, LocalDate.MIN, day, basis));
    }

    /** What was reserved at the end of a day. */
    long reserved(AccountId account, LocalDate day, Basis basis) {
        return sum(holds.stream()
                .filter(hold -> hold.account().equals(account))
                .filter(hold -> !hold.date(basis).isAfter(day))
                .toList());
    }

    static long sum(List<Posting> postings) {
        return postings.stream().mapToLong(Posting::minor).sum();
    }

    @Override
    public String toString() {
        return before + " until " + change + ", then " + after;
    }
}
