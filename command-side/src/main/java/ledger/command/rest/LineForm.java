package ledger.command.rest;

import java.util.function.BiFunction;
import java.util.function.Function;
import ledger.command.writer.Receipt;
import ledger.messages.Command;
import ledger.messages.ProblemException;

/**
 * What the lines of a bulk request are.
 *
 * @param type how a line is written
 * @param command the command a line asks for
 * @param answer how the writer's receipt reads
 * @param problem how the refusal of a line reads
 */
record LineForm<T>(
        Class<T> type,
        Function<T, Command> command,
        Function<Receipt, Object> answer,
        BiFunction<T, ProblemException, ProblemLine> problem) {}
