package ledger.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identifies a payment: the name-based UUID (RFC 9562, version 5) of its initiator and the Idempotency-Key. */
public record PaymentId(UUID value) {

    private static final int SETTLEMENT_VERSION = 8;
    private static final UUID NAMESPACE = UUID.fromString("3c2ad4b6-63f4-5f0e-9d0c-5e1f0a4c7a11");

    /** The same initiator and key always give the same payment. */
    public static PaymentId of(String initiator, String idempotencyKey) {
        return named(initiator, idempotencyKey, 5);
    }

    /** The id of a participant's part in an attempt to settle a cycle: version 8, so that no payment can have it. */
    public static PaymentId ofSettlement(CycleId cycle, int attempt, ParticipantId participant) {
        return named(cycle.toString(), attempt + "/" + participant, SETTLEMENT_VERSION);
    }

    /** The id of what a participant receives where it both pays and receives in one attempt to settle a cycle. */
    public static PaymentId ofSettlementCredit(CycleId cycle, int attempt, ParticipantId participant) {
        return named(cycle.toString(), attempt + "/" + participant + "/receives", SETTLEMENT_VERSION);
    }

    /** The id of a movement of a participant's settlement account, in the immediate settlement begun by a payment. */
    public static PaymentId ofGrossSettlement(PaymentId first, ParticipantId participant) {
        return named(first.toString(), "gross/" + participant, SETTLEMENT_VERSION);
    }

    /** The id of a payment of the guarantee fund for a participant, from one of its accounts. */
    public static PaymentId ofFund(CycleId cycle, int attempt, ParticipantId participant, AccountId from) {
        return named(cycle.toString(), attempt + "/" + participant + "/fund/" + from, SETTLEMENT_VERSION);
    }

    /** Whether this is a leg of a settlement and not a payment. */
    public boolean isSettlement() {
        return value.version() == SETTLEMENT_VERSION;
    }

    private static PaymentId named(String space, String name, int version) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        sha1.update(space.getBytes(UTF_8));
        sha1.update((byte) 0);
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(UTF_8)));
        long most = (hash.getLong() & ~0xF000L) | ((long) version << 12);
        long least = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new PaymentId(new UUID(most, least));
    }

    /** Reads the textual form; throws {@link IllegalArgumentException} for anything else. */
    public static PaymentId parse(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID: " + text);
        }
        return new PaymentId(id);
    }

    @Override
    public String toString() {
        return value.toString();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
