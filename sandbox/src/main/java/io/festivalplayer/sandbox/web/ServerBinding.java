package io.festivalplayer.sandbox.web;

import io.festivalplayer.sandbox.SandboxProperties;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Listens where the sandbox's own settings say, whatever the server settings of the process are. */
@Component
final class ServerBinding implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final SandboxProperties properties;

    ServerBinding(SandboxProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        server.setPort(properties.port());
        try {
            server.setAddress(InetAddress.getByName(properties.bindAddress()));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("SANDBOX_BIND_ADDRESS is no address: " + properties.bindAddress(), e);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
