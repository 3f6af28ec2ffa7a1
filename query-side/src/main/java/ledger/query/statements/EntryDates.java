package ledger.query.statements;

/**
 * The two calendars by which entries are dated.
 *
 * @param asOf they know the dates of the events up to this one
 */
record EntryDates(BusinessDays booking, BusinessDays value, long asOf) {

    BusinessDays by(Basis basis) {
        return basis == Basis.BOOKING ? booking : value;
    }
}
