package ledger.messages;

/**
 * Why a payment was refused, in the order in which the ledger checks. The codes are ISO 20022
 * ExternalStatusReason1Code; return and recall reasons are other code sets and do not belong here.
 */
public enum StatusReason {
    /** The debtor's account is closed. */
    DEBTOR_ACCOUNT_CLOSED("AC05"),
    /** The debtor's or the creditor's account is blocked for posting. */
    ACCOUNT_BLOCKED("AC06"),
    /** The debtor's account is held in another currency. */
    DEBTOR_CURRENCY_MISMATCH("AC10"),
    /** The available balance, overdraft included, does not cover the amount. */
    INSUFFICIENT_FUNDS("AM04"),
    /** There is no such creditor account. */
    CREDITOR_ACCOUNT_NOT_FOUND("AC03"),
    /** The creditor's account is closed. */
    CREDITOR_ACCOUNT_CLOSED("AC07"),
    /** The creditor's account is held in another currency. */
    CREDITOR_CURRENCY_MISMATCH("AC11"),
    /** A balance or a cycle's turnover would exceed what the ledger can count. */
    ABOVE_LEDGER_MAXIMUM("AM02"),
    /** The debtor's participant is suspended from clearing. */
    DEBTOR_AGENT_SUSPENDED("AG10"),
    /** The creditor's participant is suspended from clearing. */
    CREDITOR_AGENT_SUSPENDED("AG11"),
    /** The payment would take the debtor's participant beyond its net debit cap. */
    NET_DEBIT_CAP_EXCEEDED("AM23"),
    /** The settlement of the cycle failed, so what was reserved for it is released. */
    SETTLEMENT_FAILED("ED05"),
    /** The payment waited in the queue for as long as the scheme allows. */
    SETTLEMENT_TIMEOUT("AB03"),
    /** The payment still waited in the queue when the cycle was cut off. */
    CUT_OFF_PASSED("TM01"),
    /** Its sender cancelled the payment while it waited. */
    ORDER_CANCELLED("DS02");

    private final String code;

    StatusReason(String code) {
        this.code = code;
    }

    /** The ISO 20022 ExternalStatusReason1Code. */
    public String code() {
        return code;
    }
}
