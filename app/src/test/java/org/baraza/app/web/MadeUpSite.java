package org.baraza.app.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/** The screens over a made-up desk, on a free port. Not annotated as configuration, so that no scan finds it. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan(
        basePackages = "org.baraza.app.web",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Story|EmptySite)"))
class MadeUpSite {

    @Bean
    MadeUpDesk desk(org.springframework.core.env.Environment environment) {
        return new MadeUpDesk(!environment.getProperty("made-up.empty", Boolean.class, false));
    }

    @Bean
    @Primary
    Indicators madeUpIndicators(org.springframework.core.env.Environment environment) {
        return new Indicators(
                environment.getProperty("made-up.pair", Boolean.class, false)
                        ? List.of(
                                new MadeUpDesk.Counts("FOR-01", List.of("FOR-04")),
                                new MadeUpDesk.Counts("FOR-04", List.of()))
                        : List.of(new MadeUpDesk.Counts()));
    }

    static ConfigurableApplicationContext start(boolean empty, String... more) {
        return new SpringApplicationBuilder(MadeUpSite.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0", "--made-up.empty=" + empty, "--spring.main.banner-mode=off"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    static String address(ConfigurableApplicationContext site) {
        return "http://localhost:" + site.getEnvironment().getProperty("local.server.port");
    }
}
