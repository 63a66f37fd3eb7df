package org.baraza.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    /** Licences we may pass on together with the program. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EDL-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "LGPL-2.1-or-later",
            "MPL-2.0",
            "GPL-2.0-with-classpath-exception",
            "PostgreSQL",
            "CC0-1.0",
            "ISC",
            "Zlib",
            "0BSD");

    @Test
    void every_licence_is_one_we_may_pass_on() {
        assertThat(Dependencies.list())
                .hasSizeGreaterThan(30)
                .allSatisfy(library ->
                        assertThat(isAllowed(library)).as(library.toString()).isTrue());
    }

    @Test
    void a_licence_that_is_not_stated_or_not_known_is_not_allowed() {
        assertThat(isAllowed(new Dependencies.Library("a:b", "1", "compile", List.of())))
                .isFalse();
        assertThat(isAllowed(new Dependencies.Library("a:b", "1", "compile", List.of("Ask us first"))))
                .isFalse();
        assertThat(isAllowed(new Dependencies.Library("a", "1", "browser", List.of("MIT and Ask us first"))))
                .isFalse();
    }

    @Test
    void the_page_of_dependencies_says_what_is_built_in() {
        assertThat(ReferencePages.all().get("dependencies.md"))
                .contains("| org.postgresql:postgresql |", "| com.code-intelligence:jazzer |", "| test |")
                .contains("| @getodk/web-forms | 0.22.0 | Apache-2.0 | browser |", "| vite |", "| browser build |");
    }

    private static boolean isAllowed(Dependencies.Library library) {
        return library.licences().stream().anyMatch(l -> ALLOWED.containsAll(List.of(l.split(" and ", -1))));
    }
}
