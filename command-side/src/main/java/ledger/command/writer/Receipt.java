package ledger.command.writer;

import org.jspecify.annotations.Nullable;

/**
 * What the caller of a durable command gets.
 *
 * @param result what the command's decision answers, if anything
 * @param index global index of the last event of the commit; a reader who has seen it has seen this command's events
 * @param queuedMicros T, from the submission to the begin of the commit's unit of work, in microseconds
 * @param storedMicros D, from there to the durable commit, in microseconds
 */
public record Receipt(@Nullable Object result, long index, long queuedMicros, long storedMicros) {}
