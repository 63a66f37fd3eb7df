package org.baraza.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.SignIns.SignedIn;
import org.baraza.core.protect.Matter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Before any screen: nobody passes who is not signed in, except through the doors, which are the routes that say they are
 * one; and no form passes that is not ours. What those who passed may see is not decided here.
 */
@Configuration(proxyBeanMethods = false)
public final class Doors {

    private static final String SECOND_FACTOR = "/account/second-factor";
    private static final String PASSKEYS = "/account/passkeys";
    private static final String SIGN_OUT = "/sign-out";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Desk desk,
            Cookies cookies,
            FormTokens tokens,
            WayIn wayIn,
            FilesIn filesIn,
            Refusals refusals,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes)
            throws Exception {
        String[] doors = doors(routes).toArray(String[]::new);
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .csrf(c -> c.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(SignedInAs::byToken)
                        .ignoringRequestMatchers(GatewayPaths::leadsTo))
                .addFilterBefore(new Doorkeeper(desk, cookies, wayIn, filesIn, refusals), CsrfFilter.class)
                .exceptionHandling(e -> e.accessDeniedHandler(wayIn).authenticationEntryPoint(wayIn))
                .authorizeHttpRequests(a -> a.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/static/**")
                        .permitAll()
                        .requestMatchers(doors)
                        .permitAll()
                        .anyRequest()
                        .access((unused, asked) -> new AuthorizationDecision(mayPass(asked.getRequest()))))
                .build();
    }

    /** Nobody signs in through the framework's own forms, so it need not make up an account. */
    @Bean
    AuthenticationManager nobody() {
        return asked -> {
            throw new BadCredentialsException("not here");
        };
    }

    private static boolean mayPass(HttpServletRequest request) {
        Optional<SignedIn> who = SignedInAs.find(request);
        String path = request.getRequestURI();
        return who.isPresent()
                && switch (who.get().standing()) {
                    case IN -> !who.get().byToken() || !(path.startsWith("/account") || path.equals(SIGN_OUT));
                    case OWES_SECOND_FACTOR ->
                        path.equals(SECOND_FACTOR)
                                || path.equals(PASSKEYS)
                                || path.equals(PASSKEYS + "/challenge")
                                || path.equals(SIGN_OUT);
                    case OWES_CODE -> path.equals(SIGN_OUT);
                };
    }

    private static List<String> doors(RequestMappingHandlerMapping routes) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(r -> isDoor(r.getValue()))
                .flatMap(r -> r.getKey().getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isDoor(HandlerMethod route) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), NeedToKnow.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), NeedToKnow.class)))
                .map(need -> need.matter() == Matter.DOOR)
                .orElse(false);
    }
}
