package ledger.application.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arguments of a command: files by their place, options by their name. */
public record Arguments(List<String> places, Map<String, String> options) {

    /** Reads them; throws {@link IllegalArgumentException} for options that the command does not know. */
    public static Arguments parse(List<String> given, Set<String> common, String... own) {
        Set<String> known = new HashSet<>(common);
        known.addAll(List.of(own));
        List<String> places = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (Iterator<String> arguments = given.iterator(); arguments.hasNext(); ) {
            String argument = arguments.next();
            if (!argument.startsWith("--")) {
                places.add(argument);
            } else if (!known.contains(argument)) {
                throw new IllegalArgumentException("there is no option " + argument);
            } else if (!arguments.hasNext()) {
                throw new IllegalArgumentException(argument + " needs a value");
            } else if (options.put(argument, arguments.next()) != null) {
                throw new IllegalArgumentException(argument + " is given twice");
            }
        }
        return new Arguments(places, options);
    }

    public @Nullable String optional(String name) {
        return options.get(name);
    }

    String otherwise(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** An option that is a number from one to another. */
    int number(String name, int otherwise, int least, int most) {
        String value = otherwise(name, String.valueOf(otherwise));
        int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " takes a number from " + least + " to " + most);
        }
        return number;
    }

    /** An option that is the index of an event. */
    public @Nullable Long index(String name) {
        String value = options.get(name);
        if (value != null && !value.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(name + " takes the index of an event");
        }
        return value == null ? null : Long.valueOf(value);
    }

    public @Nullable Path optionalFile(String name) {
        String value = options.get(name);
        return value == null ? null : Path.of(value);
    }

    public String required(String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /** There must be nothing but options. */
    public void noPlace() {
        if (!places.isEmpty()) {
            throw new IllegalArgumentException("what is " + places.get(0) + "?");
        }
    }

    /** The only argument that is no option. */
    public String onlyPlace(String what) {
        if (places.size() != 1) {
            throw new IllegalArgumentException("name " + what);
        }
        return places.get(0);
    }
}
