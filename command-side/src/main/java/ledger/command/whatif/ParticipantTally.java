package ledger.command.whatif;

import ledger.messages.CurrencyCode;
import ledger.messages.Money;

/** What it was for one participant, in minor units. */
final class ParticipantTally {

    private long sent;
    private long received;
    private long lowest;
    private long refused;

    void send(long minor) {
        sent = Math.addExact(sent, minor);
    }

    void receive(long minor) {
        received = Math.addExact(received, minor);
    }

    void refuse() {
        refused++;
    }

    /** To be told wherever a decision ends: what it received minus what it sent has been so low. */
    void noteLowest() {
        lowest = Math.min(lowest, received - sent);
    }

    /** How far below zero it was at its lowest. */
    long liquidityUsed() {
        return -lowest;
    }

    WhatIfAnswer.Participant view(String participant, CurrencyCode currency) {
        return new WhatIfAnswer.Participant(
                participant,
                Money.major(sent, currency),
                Money.major(received, currency),
                Money.major(received - sent, currency),
                Money.major(liquidityUsed(), currency),
                refused);
    }
}
