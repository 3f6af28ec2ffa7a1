package counterexamples.messages;

import org.springframework.http.MediaType;

/** Counterexample: inexact, and full of technology. */
record Price(double amount, MediaType type) {}
