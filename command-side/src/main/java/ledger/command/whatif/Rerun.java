package ledger.command.whatif;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand.AgreeTerms;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.queue.QueueCommand.AgreeQueueing;
import ledger.messages.queue.QueueCommand.RemoveQueued;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Decides a cycle twice, side by side: as it was, which must come out event by event as the log tells, and as it would
 * have been. What comes from outside is the same on both sides, in its order and at its times, but for what the
 * scenario changes. What was refused before it came to clearing is refused again.
 */
final class Rerun {

    private final Scenario scenario;
    private final CurrencyCode currency;
    private final Timeline timeline;
    private final Changes changes = new Changes();
    private final Side live;
    private final Side whatIf;
    private final Inputs inputs;
    private final Deque<Instant> cutOffs;
    private boolean identical = true;
    private boolean isOver;

    Rerun(Scenario scenario, RecordedEvents log) {
        this.scenario = scenario;
        this.currency = scenario.cycle().currency();
        this.timeline = new Timeline(log, currency);
        DomainEventMessage<?> first = timeline.peek();
        if (first == null) {
            throw notThere();
        }
        this.live = new Side(first, changes::live);
        this.whatIf = new Side(first, changes::whatIf);
        this.inputs = new Inputs(timeline, live.known(), currency);
        this.cutOffs = new ArrayDeque<>(scenario.cutOffs() == null ? List.of() : scenario.cutOffs());
    }

    private RuntimeException notThere() {
        return Problem.NOT_FOUND.because("there is no cycle " + scenario.cycle());
    }

    /** Throws {@link Problem#NOT_FOUND}, and {@link Problem#CONFLICT} for a scenario that could not have been. */
    WhatIfAnswer run() {
        passUntilOpened();
        passWhatOnlyFollows();
        begin();
        for (DomainEventMessage<?> next = timeline.peek(); next != null && !isOver(next); next = timeline.peek()) {
            step(next);
        }
        cutOffBefore(Instant.MAX);
        return new WhatIfAnswer(
                scenario.cycle().toString(),
                currency.code(),
                scenario.parameters(),
                identical,
                live.tally().outcome(currency),
                whatIf.tally().outcome(currency),
                changes.count(),
                changes.first(1_000));
    }

    private void passUntilOpened() {
        @Nullable Object passed = null;
        while (!opens(passed)) {
            if (timeline.peek() == null) {
                throw notThere();
            }
            DomainEventMessage<?> event = timeline.pass();
            live.know(event);
            whatIf.know(event);
            passed = event.getPayload();
        }
    }

    private boolean opens(@Nullable Object event) {
        CycleId cycle = scenario.cycle();
        return event instanceof CycleCutOff cutOff
                ? cutOff.opened().equals(cycle)
                : event instanceof ClearingOpened opened && opened.cycle().equals(cycle);
    }

    /** What a decision that also opened the cycle did in it. */
    private void passWhatOnlyFollows() {
        for (DomainEventMessage<?> next = timeline.peek();
                next != null && inputs.of(next.getPayload()) == null;
                next = timeline.peek()) {
            live.count(next);
            whatIf.count(next);
            DomainEventMessage<?> unused = timeline.pass();
        }
    }

    private void begin() {
        List<Command> differences = new ArrayList<>();
        if (!scenario.instead(whatIf.known().terms()).equals(whatIf.known().terms())) {
            differences.add(
                    new AgreeTerms(currency, scenario.instead(whatIf.known().terms())));
        }
        if (Boolean.FALSE.equals(scenario.queue())) {
            whatIf.known().queueing().forEach(bank -> differences.add(new AgreeQueueing(currency, bank, false)));
        }
        scenario.caps().forEach((participant, cap) -> differences.add(new SetNetDebitCap(participant, cap)));
        differences.forEach(command -> identical &= whatIf.require(command).isEmpty());
    }

    /** Over with its cut-off, or, where other times are asked for, when none of them is left either. */
    private boolean isOver(DomainEventMessage<?> next) {
        return isOver && (cutOffs.isEmpty() || next.getTimestamp().isAfter(cutOffs.getLast()));
    }

    private void step(DomainEventMessage<?> next) {
        cutOffBefore(next.getTimestamp());
        expire(next.getTimestamp());
        Command command = asked(next);
        List<Object> decided = live.decide(command);
        requireRecorded(next, decided);
        Command instead = scenario.instead(command);
        List<Object> decidedInstead = instead == null ? List.of() : whatIf.decide(instead);
        identical &= decided.equals(decidedInstead);
        isOver |= decided.stream()
                .anyMatch(event ->
                        event instanceof CycleCutOff cutOff && cutOff.closed().equals(scenario.cycle()));
    }

    private Command asked(DomainEventMessage<?> next) {
        Command command = inputs.of(next.getPayload());
        if (command == null) {
            throw decidedOtherwise(next);
        }
        return command;
    }

    private void requireRecorded(DomainEventMessage<?> next, List<Object> decided) {
        Iterator<DomainEventMessage<?>> recorded = timeline.peek(decided.size());
        boolean isSame = !decided.isEmpty();
        for (Object event : decided) {
            isSame &= recorded.hasNext() && recorded.next().getPayload().equals(event);
        }
        if (!isSame) {
            throw decidedOtherwise(next);
        }
        decided.forEach(event -> timeline.pass());
    }

    private RuntimeException decidedOtherwise(DomainEventMessage<?> from) {
        return Problem.CONFLICT.because("this version of the ledger decides otherwise from event "
                + from.getSequenceNumber() + " of the clearing in " + currency + " on");
    }

    private void cutOffBefore(Instant time) {
        while (!cutOffs.isEmpty() && cutOffs.getFirst().isBefore(time)) {
            Instant due = cutOffs.removeFirst();
            expire(due);
            identical &= whatIf.decide(new CutOff(currency)).isEmpty();
        }
    }

    /** What fares as it did is taken out when it was; the rest when its time is up. */
    private void expire(Instant now) {
        whatIf.known()
                .expired(now, payment -> !live.known().waits(payment))
                .forEach(
                        payment -> whatIf.decide(new RemoveQueued(currency, payment, StatusReason.SETTLEMENT_TIMEOUT)));
    }
}
