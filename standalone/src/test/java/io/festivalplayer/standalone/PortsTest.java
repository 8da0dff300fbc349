package io.festivalplayer.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.festivalplayer.common.settings.Setting;
import io.festivalplayer.common.settings.StartRefused;
import io.festivalplayer.testing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void without_settings_the_ports_are_those_of_the_contract() {
        assertThat(Ports.of(Map.of(), "")).isEqualTo(new Ports(5000, 5001, 5011, 5100));
    }

    @Test
    void each_port_can_be_set() {
        var settings = Map.of(Setting.PORT, "1", Setting.MANAGEMENT_PORT, "2", Setting.WORKER_MANAGEMENT_PORT, "3");

        assertThat(Ports.of(settings, "4")).isEqualTo(new Ports(1, 2, 3, 4));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"0, PORT", "1, MANAGEMENT_PORT", "2, WORKER_MANAGEMENT_PORT", "3, SANDBOX_PORT"})
    void a_port_that_is_taken_is_refused_with_the_setting_to_change(int which, String setting) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = IntStream.range(0, 4)
                    .map(port -> port == which ? taken.getLocalPort() : FreePort.next())
                    .toArray();

            var refused = catchThrowableOfType(
                    StartRefused.class,
                    () -> new Ports(ports[0], ports[1], ports[2], ports[3]).requireFree(LOOPBACK, World.SANDBOX));

            assertThat(refused.action()).contains("set " + setting + " to another port");
        }
    }

    @Test
    void free_ports_are_taken() {
        var ports = new Ports(FreePort.next(), FreePort.next(), FreePort.next(), FreePort.next());

        assertThatCode(() -> ports.requireFree(LOOPBACK, World.SANDBOX)).doesNotThrowAnyException();
    }

    @Test
    void without_the_sandbox_its_port_may_be_taken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(FreePort.next(), FreePort.next(), FreePort.next(), taken.getLocalPort());

            assertThatCode(() -> ports.requireFree(LOOPBACK, World.SPOTIFY)).doesNotThrowAnyException();
        }
    }
}
