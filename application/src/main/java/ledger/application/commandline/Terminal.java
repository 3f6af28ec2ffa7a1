package ledger.application.commandline;

import java.io.Console;

/** Whether somebody looks on. */
final class Terminal {

    private Terminal() {}

    /** Before Java 22 there is no console where there is no terminal; since then there is one, and it says so. */
    @SuppressWarnings("SystemConsoleNull") // both are asked
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
