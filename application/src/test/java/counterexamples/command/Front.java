package counterexamples.command;

import org.springframework.web.bind.annotation.RestController;

/** Counterexample: a controller that is not called so. */
@RestController
class Front {}
