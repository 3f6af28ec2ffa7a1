package ledger.application.web;

/** What to tell people about a refusal of which only the HTTP status is known. */
final class StatusDetail {

    private StatusDetail() {}

    static String of(int status) {
        return switch (status) {
            case 401 -> "a key is needed";
            case 403 -> "this key does not allow it";
            case 404 -> "there is no such thing here";
            case 405 -> "not with this method";
            case 406 -> "there is no answer of a type that you accept";
            case 413, 414, 431 -> "too large";
            case 415 -> "not a type of content that is taken here";
            case 503 -> "not now";
            default -> status < 500 ? "the request makes no sense" : "something went wrong here";
        };
    }
}
