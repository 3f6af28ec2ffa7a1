package counterexamples.command.accounts;

import org.springframework.http.HttpStatusCode;

/** Counterexample: an account that knows of HTTP. */
record WebbyAccount(HttpStatusCode answer) {}
