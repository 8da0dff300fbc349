import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;

/**
 * Says by its exit code whether the process in the same container is well: an image without shell and curl needs something
 * of its own to ask.
 */
final class HealthProbe {

    private static final int TIMEOUT_MS = 2_500;

    private HealthProbe() {}

    /**
     * Asks each address once, and ends with 0 where all answer with 200.
     *
     * @param args for each address three: the environment variable that names the port, the port where it is unset, the path
     */
    public static void main(String[] args) {
        for (var i = 0; i < args.length; i += 3) {
            var three = Arrays.copyOfRange(args, i, i + 3);
            var address = address(three[0], three[1], three[2]);
            var answer = ask(address);
            System.out.println(address + ": " + answer);
            if (!answer.equals("200")) {
                System.exit(1);
            }
        }
    }

    private static URI address(String variable, String port, String path) {
        var chosen = System.getenv().getOrDefault(variable, "").strip();
        return URI.create("http://127.0.0.1:" + (chosen.isEmpty() ? port : chosen) + path);
    }

    /** The status, or what went wrong. */
    static String ask(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            return Integer.toString(connection.getResponseCode());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
