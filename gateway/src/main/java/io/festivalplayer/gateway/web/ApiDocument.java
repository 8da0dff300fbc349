package io.festivalplayer.gateway.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document; the rest of it is read from the controllers. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Festival Player",
                        version = "1",
                        description = "A pasted festival line-up becomes a Spotify playlist."),
        servers = @Server(url = "/"))
class ApiDocument {}
