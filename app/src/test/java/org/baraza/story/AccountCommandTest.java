package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.baraza.app.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Farah looks after accounts at the machine, while the screens are open. */
final class AccountCommandTest {

    private static final String PASSWORD = "four quiet goats 7";

    @Test
    void whoever_sits_at_the_machine_lets_people_in_and_out(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            Person farah = site.farah();
            String day = LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();
            assertThat(farah.asks("account", "list").out()).contains("no accounts yet");
            Site.Said opened = farah.asks(
                    "account", "open", "--name", "ingrid", "--shown", "Ingrid", "--role", "evaluator", "--until", day);
            assertThat(opened.exit()).as(opened.err()).isZero();
            Visitor ingrid = new Visitor(site.address());
            String code = opened.out().strip().replaceFirst("(?s).*#", "");
            assertThat(Visitor.to(ingrid.fills(
                            "/invitation", "/invitation", "code", code, "password", PASSWORD, "again", PASSWORD)))
                    .isEqualTo("/");
            assertThat(farah.asks("account", "grant", "--name", "ingrid", "--role", "police", "--until", day)
                            .exit())
                    .isZero();
            String list = farah.asks("account", "list").out();
            assertThat(list).contains("ingrid  Ingrid", "  open", "police", "evaluator", "until " + day);
            String grant = list.replaceFirst("(?s).*(g-[a-z0-9]{12})  police.*", "$1");
            assertThat(farah.asks("account", "take-back", "--grant", grant).exit())
                    .isZero();
            assertThat(farah.asks("account", "list").out()).doesNotContain("police");
            assertThat(farah.asks("account", "invite", "--name", "ingrid").err())
                    .contains("Reset");
            assertThat(ingrid.get("/account").statusCode()).isEqualTo(200);
            assertThat(farah.asks("account", "reset", "--name", "Ingrid").out()).contains("/invitation#");
            assertThat(ingrid.get("/account").statusCode()).isEqualTo(303);
            assertThat(farah.asks("account", "close", "--name", "ingrid").exit())
                    .isZero();
            assertThat(farah.asks("account", "list").out()).contains("closed " + LocalDate.now(ZoneOffset.UTC));
            assertThat(farah.asks("verify-journal").exit()).isZero();
            assertThat(farah.asks("rebuild").exit()).isZero();
            assertThat(farah.asks("account", "opne").err()).contains("open");
            assertThat(farah.asks("account", "grant", "--name", "rose").exit()).isEqualTo(2);
            assertThat(farah.asks("account", "open", "--name", "x", "--shown", "X", "--role", "jmak", "--until", day)
                            .err())
                    .contains("jmac");
            assertThat(farah.asks(
                                    "account",
                                    "open",
                                    "--name",
                                    "x",
                                    "--shown",
                                    "X",
                                    "--role",
                                    "jmac",
                                    "--until",
                                    "2020-01-01")
                            .exit())
                    .isEqualTo(2);
        }
    }
}
