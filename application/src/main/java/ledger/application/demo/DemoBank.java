package ledger.application.demo;

import java.util.List;
import java.util.stream.IntStream;
import ledger.messages.AccountId;
import ledger.messages.ParticipantId;

/** A bank of the demo and its accounts, in euro. */
record DemoBank(ParticipantId id, String name) {

    static final String CURRENCY = "EUR";
    private static final int CUSTOMERS = 20;

    static final List<DemoBank> ALL = List.of(
            new DemoBank(new ParticipantId("ALFADEFF"), "Alfa Bank"),
            new DemoBank(new ParticipantId("BRAVFRPP"), "Bravo Bank"),
            new DemoBank(new ParticipantId("CHARNL2A"), "Charlie Bank"),
            new DemoBank(new ParticipantId("DELTESMM"), "Delta Bank"),
            new DemoBank(new ParticipantId("ECHOITRR"), "Echo Bank"));

    AccountId funding() {
        return account("FUNDING");
    }

    /** Where it settles what it owes and is owed. */
    AccountId settlement() {
        return account("SETTLEMENT");
    }

    /** A customer whose account was closed. */
    AccountId closed() {
        return account("CLOSED");
    }

    List<AccountId> customers() {
        return IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(number -> account("C%02d".formatted(number)))
                .toList();
    }

    private AccountId account(String suffix) {
        return new AccountId(id + "-" + suffix);
    }
}
