package ledger.application.webhooks;

/**
 * What a webhook is told.
 *
 * @param id names the event for the webhook, whenever and however often it is sent
 * @param body JSON
 */
record Message(String id, String body) {}
