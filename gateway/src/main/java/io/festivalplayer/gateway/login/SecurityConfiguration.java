package io.festivalplayer.gateway.login;

import com.fasterxml.uuid.NoArgGenerator;
import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.job.JobControl;
import io.festivalplayer.common.settings.StartRefused;
import io.festivalplayer.common.spotify.SpotifyAccounts;
import io.festivalplayer.common.spotify.SpotifyProfiles;
import io.festivalplayer.common.spotify.SpotifySettings;
import io.festivalplayer.gateway.web.AddressLimit;
import io.festivalplayer.gateway.web.ProblemException;
import io.festivalplayer.gateway.web.SafetyHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Which doors there are, and who may go through: Spring Security, with our parts where Spotify or the API differ. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    @Bean
    ClientRegistrationRepository clientRegistrations(SpotifySettings spotify, LoginSettings login) {
        if (login.isSecure() && !spotify.isRealSpotify()) {
            throw new StartRefused(
                    "A sandbox, where anybody can be anyone, stands beside the public address " + login.redirectUri()
                            + ".",
                    "Use the sandbox with http://127.0.0.1:5000/callback, or unset FESTIVAL_SANDBOX and SPOTIFY_*_URL.");
        }
        return new InMemoryClientRegistrationRepository(SpotifyRegistration.of(spotify, login));
    }

    @Bean
    SignIn signIn(SpotifyProfiles profiles, AccountStore accounts, JobControl jobs, NoArgGenerator ids) {
        return new SignIn(profiles, accounts, jobs, ids);
    }

    /** A series for each filter of each request: nobody looks at them, and each takes its time. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** It stands inside the security chain, not before it. */
    @Bean
    FilterRegistrationBean<AddressLimit> addressLimitOnlyInChain(AddressLimit limit) {
        var registration = new FilterRegistrationBean<>(limit);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            SpotifyAccounts spotifyAccounts,
            SignIn signIn,
            LoginSettings loginSettings,
            AddressLimit addressLimit,
            SafetyHeaders safetyHeaders,
            HandlerExceptionResolver handlerExceptionResolver,
            Clock clock) {
        var sessions = new SessionListener();
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/api/health", "/api/about", "/api/lineups/parse")
                                .permitAll()
                                .requestMatchers("/api/**")
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .securityContext(context -> context.securityContextRepository(sessions))
                // A new one, not the old one by another name: its longest life begins anew with each login.
                .sessionManagement(management -> management.sessionFixation(SessionFixationConfigurer::newSession))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(tokens(loginSettings))
                        .csrfTokenRequestHandler(new TokenInHeader()))
                .headers(headers -> headers.defaultsDisabled()
                        .cacheControl(Customizer.withDefaults())
                        .addHeaderWriter((request, response) -> safetyHeaders.set(response)))
                .oauth2Login(login -> login.loginPage("/")
                        .authorizedClientRepository(new NoStoredClients())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(
                                        new AuthorizationRequests(registrations))
                                .authorizationRequestRepository(new LoginAttempts(clock)))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri("/callback"))
                        .tokenEndpoint(
                                endpoint -> endpoint.accessTokenResponseClient(new CodeExchange(spotifyAccounts)))
                        .userInfoEndpoint(endpoint -> endpoint.userService(signIn))
                        .successHandler((request, response, authentication) -> response.sendRedirect("/"))
                        .failureHandler(SecurityConfiguration::loginFailed))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, e) ->
                                answer(handlerExceptionResolver, request, response, ProblemException.notLoggedIn()))
                        .accessDeniedHandler((request, response, e) ->
                                answer(handlerExceptionResolver, request, response, noToken())))
                .addFilterBefore(addressLimit, OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(new LoginHost(loginSettings), AddressLimit.class)
                .build();
    }

    /** The page reads it and sends it back as a header, which no page of others can. */
    private static CookieCsrfTokenRepository tokens(LoginSettings login) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.secure(login.isSecure()).sameSite("Lax"));
        return tokens;
    }

    private static void loginFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var refusal = LoginRefusal.of(e);
        // Its message may hold what anybody wrote into the address.
        LOG.info("A login ended with {}: {}", refusal, e.getClass().getSimpleName());
        response.sendRedirect("/?login=" + refusal.code());
    }

    private static void answer(
            HandlerExceptionResolver resolver,
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemException problem) {
        resolver.resolveException(request, response, null, problem);
    }

    private static ProblemException noToken() {
        return new ProblemException(
                HttpStatus.FORBIDDEN,
                "csrf",
                "Send the header X-XSRF-TOKEN with the value of the cookie XSRF-TOKEN. Reload the page and try again.");
    }
}
