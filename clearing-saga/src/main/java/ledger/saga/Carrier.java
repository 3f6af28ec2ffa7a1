package ledger.saga;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** What carries something from aggregate to aggregate, by what the one tells and the other is asked. */
public interface Carrier {

    /** Gives the carrier its way to the aggregates; it is not part of what is stored of one that waits. */
    void commandsThrough(CommandGateway gateway);
}
