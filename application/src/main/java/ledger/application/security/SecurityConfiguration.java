package ledger.application.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import ledger.application.access.AuditQueries;
import ledger.application.access.OnTheRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Puts the access table in front of everything: a key or a sign-in on every call, denied unless listed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain gates(HttpSecurity http, KeyCheck keys, AuditQueries queries, Clock clock) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // FormTokens stands further back, where requests are on record
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(
                        new OnTheRecord(queries, keys::withoutKeys, clock), AnonymousAuthenticationFilter.class)
                .addFilterBefore(keyFilter(keys), AnonymousAuthenticationFilter.class)
                .addFilterBefore(FormTokens.filter(), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::table)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(Refusals::unknownKey)
                        .accessDeniedHandler(Refusals::notAllowed))
                .build();
    }

    @Bean
    RequestRejectedHandler suspiciousRequests() {
        return Refusals::suspicious;
    }

    private static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        for (Gate gate : Gate.ALL) {
            if (gate.isPublic()) {
                requests.requestMatchers(gate.request()).permitAll();
            } else {
                requests.requestMatchers(gate.request()).hasAnyAuthority(gate.authorities());
            }
        }
        requests.anyRequest().denyAll();
    }

    private static AuthenticationFilter keyFilter(KeyCheck keys) {
        AuthenticationFilter filter = new AuthenticationFilter(keys, keys::presented);
        filter.setSuccessHandler((request, response, known) -> OnTheRecord.recognised(request, known.getPrincipal()));
        filter.setFailureHandler(Refusals::unknownKey);
        return filter;
    }

    private static void policy(HttpServletRequest request, HttpServletResponse response) {
        String policy = Pages.isDashboard(request) ? Pages.POLICY : "default-src 'none'; frame-ancestors 'none'";
        if (!response.containsHeader("Content-Security-Policy")) {
            response.setHeader("Content-Security-Policy", policy);
        }
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(SecurityConfiguration::policy)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults());
    }
}
