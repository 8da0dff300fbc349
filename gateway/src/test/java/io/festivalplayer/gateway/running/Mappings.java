package io.festivalplayer.gateway.running;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Everything at one port that may answer a request, by whichever way it was put there.
 *
 * @param endpoints method and address of each handler, such as {@code GET /api/jobs/{id}}; one that takes any method is
 *     named with GET; what is of a kind that this class cannot look into is named by its kind
 * @param filters the kinds of all filters, those within the chain of Spring Security included, each once
 */
public record Mappings(List<String> endpoints, List<String> filters) {

    /** Of a server that has started. */
    static Mappings of(WebServerApplicationContext server) {
        var context = Objects.requireNonNull(((WebApplicationContext) server).getServletContext());
        var handlers = server.getBeansOfType(HandlerMapping.class).entrySet().stream()
                // At the management port one mapping has this name, and asks all the others.
                .filter(bean -> !bean.getKey().equals(DispatcherServlet.HANDLER_MAPPING_BEAN_NAME))
                .flatMap(bean -> endpoints(bean.getValue()));
        return new Mappings(
                Stream.concat(handlers, servlets(context)).distinct().sorted().toList(),
                Stream.concat(
                                context.getFilterRegistrations().values().stream()
                                        .map(FilterRegistration::getName),
                                chain(server))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Stream<String> endpoints(HandlerMapping mapping) {
        return switch (mapping) {
            case RequestMappingInfoHandlerMapping methods ->
                methods.getHandlerMethods().keySet().stream().flatMap(Mappings::endpoints);
            case AbstractUrlHandlerMapping addresses ->
                Stream.of(
                                addresses.getHandlerMap().keySet().stream(),
                                Stream.ofNullable(addresses.getRootHandler()).map(_ -> "/"),
                                Stream.ofNullable(addresses.getDefaultHandler()).map(_ -> "/**"))
                        .flatMap(paths -> paths)
                        .map(path -> "GET " + path);
            case RouterFunctionMapping functions ->
                Stream.ofNullable(functions.getRouterFunction()).map(routes -> "route " + routes);
            default -> Stream.of("mapping " + mapping.getClass().getName());
        };
    }

    private static Stream<String> endpoints(RequestMappingInfo handler) {
        var methods = handler.getMethodsCondition().getMethods();
        return handler.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("GET " + path)
                        : methods.stream().map(method -> method + " " + path));
    }

    /** All but the one that asks the mappings. */
    private static Stream<String> servlets(ServletContext context) {
        return context.getServletRegistrations().values().stream()
                .filter(servlet -> !Map.entry(DispatcherServlet.class.getName(), List.of("/"))
                        .equals(Map.entry(servlet.getClassName(), List.copyOf(servlet.getMappings()))))
                .map(servlet -> "servlet " + servlet.getName() + " " + servlet.getMappings());
    }

    /** The management port is within the same chain, which belongs to the gateway's own context. */
    private static Stream<String> chain(ListableBeanFactory server) {
        return BeanFactoryUtils.beansOfTypeIncludingAncestors(server, SecurityFilterChain.class).values().stream()
                .map(SecurityFilterChain::getFilters)
                .flatMap(Collection<Filter>::stream)
                .map(filter -> ClassUtils.getUserClass(filter).getSimpleName());
    }
}
