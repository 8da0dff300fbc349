package io.festivalplayer.acceptance.deploy;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What a Dockerfile says about the containers of its image. */
record Image(String name, String user, List<Integer> ports, List<String> healthCheck) {

    /** The image that is named so in a registry, such as {@code host/festival-player/gateway:1.0}. */
    static Image of(String reference) {
        var repository =
                Pattern.compile("/festival-player/([a-z]+):\\$\\{TAG}$").matcher(reference);
        if (!repository.find()) {
            throw new AssertionError(reference + " is no image of ours with a tag to be put");
        }
        return named(repository.group(1));
    }

    static Image named(String name) {
        var dockerfile = DeployFile.text(DeployFile.ROOT.resolve("Dockerfile." + name));
        var ports = Pattern.compile("\\s+")
                .splitAsStream(after("EXPOSE ", dockerfile))
                .map(Integer::valueOf)
                .toList();
        var command = JsonMapper.shared().readValue(after("  CMD ", dockerfile), String[].class);
        return new Image(name, after("USER ", dockerfile), ports, List.of(command));
    }

    /** The health check's program, without what it is to ask. */
    List<String> probe() {
        return healthCheck.subList(0, healthCheck.indexOf("HealthProbe") + 1);
    }

    /** What answers without a look at the database. The gateway is asked where listeners ask. */
    String liveness() {
        return name.equals("gateway") ? "/api/health" : "/actuator/health/liveness";
    }

    private static String after(String instruction, String dockerfile) {
        return dockerfile
                .lines()
                .filter(line -> line.startsWith(instruction))
                .map(line -> line.substring(instruction.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + instruction + "in the Dockerfile"));
    }
}
