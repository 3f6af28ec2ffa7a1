package ledger.command.writer;

/** Learns when this process becomes the writer and when it ceases to be; called on the writer's thread. */
public interface WriterListener {

    /** The right to write was gained; nothing is decided before all listeners have returned. */
    void gained();

    /** The right to write is lost or given up. */
    void lost();
}
