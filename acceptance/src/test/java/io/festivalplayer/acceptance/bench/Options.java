package io.festivalplayer.acceptance.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the command line asks for.
 *
 * @param list whether only the names are wanted
 * @param quick whether fewer repetitions and less work will do
 * @param only the scenarios to run
 */
record Options(boolean list, boolean quick, List<Scenario> only) {

    static Options parse(List<String> arguments, List<Scenario> all) {
        var only = all;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--list", "--quick" -> {}
                case "--only" -> only = named(rest.hasNext() ? rest.next() : "", all);
                case String unknown -> throw new IllegalArgumentException("unknown option " + unknown);
            }
        }
        return new Options(arguments.contains("--list"), arguments.contains("--quick"), only);
    }

    private static List<Scenario> named(String names, List<Scenario> all) {
        var byName = all.stream().collect(Collectors.toMap(Scenario::name, scenario -> scenario));
        return Arrays.stream(names.split(","))
                .map(name -> {
                    var found = byName.get(name.strip());
                    if (found == null) {
                        throw new IllegalArgumentException("no scenario \"" + name + "\"");
                    }
                    return found;
                })
                .toList();
    }
}
