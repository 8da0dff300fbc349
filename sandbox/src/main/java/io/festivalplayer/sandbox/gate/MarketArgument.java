package io.festivalplayer.sandbox.gate;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands an endpoint the caller's market: the listener's country, which beats the parameter {@code market}. */
@Component
final class MarketArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Market.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Optional.ofNullable(request.getParameter("market"));
        if (asked.filter(code -> !code.matches("[A-Z]{2}")).isPresent()) {
            throw Refusal.json(400, "Invalid market code").exception();
        }
        return new Market(country(request).or(() -> asked));
    }

    private static Optional<String> country(NativeWebRequest request) {
        return IdentityFilter.bearer((HttpServletRequest) request.getNativeRequest())
                        instanceof Bearer.Valid(var caller)
                ? caller.listener().map(Listener::country)
                : Optional.empty();
    }
}
