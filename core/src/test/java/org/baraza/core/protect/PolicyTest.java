package org.baraza.core.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyTest {

    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(3600);
    private static final Instant AFTER = NOW.plusSeconds(3600);
    private static final String POLICY_TEXT = """
            # a comment

            door     | read   | everybody | | Anybody finds the door.
            own-account | read | own | | Oneself.
            figures  | read   | in-scope | jmac ministry-reader | Numbers.
            missions | read   | anywhere | any-role | Lists.
            figures  | export | in-scope | jmac | Reports.
            """;
    private static final Policy POLICY = Policy.read(POLICY_TEXT);

    private static Asker with(Grant... grants) {
        return new Asker(Optional.of(new Handle("karim")), List.of(grants));
    }

    private static Grant grant(Role role, Scope scope) {
        return new Grant(role, scope, BEFORE, AFTER);
    }

    private static Ruling ask(Asker asker, Deed deed, Matter matter, Where where) {
        return POLICY.rule(asker, deed, matter, where, NOW);
    }

    private static Ruling refused(Ruling.Reason reason) {
        return new Ruling.Refused(reason);
    }

    @Test
    void what_no_line_allows_is_refused_to_everybody() {
        Asker mighty = with(List.of(Role.values()).stream()
                .map(r -> grant(r, Scope.EVERYWHERE))
                .toArray(Grant[]::new));
        assertThat(ask(mighty, Deed.READ, Matter.IDENTITIES, Where.SITE)).isEqualTo(refused(Ruling.Reason.NO_RULE));
        assertThat(ask(mighty, Deed.WRITE, Matter.FIGURES, Where.SITE)).isEqualTo(refused(Ruling.Reason.NO_RULE));
    }

    /** One table says both what a role may do and what must be shown first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts | write | in-scope | trainer | Somebody must.",
                "identities | read | in-scope | trainer | To protect.",
                "identities | approve | in-scope | trainer | The second person.",
                "openings | read | in-scope | trainer | To watch.",
                "data-sets | export | anywhere | trainer | Rows set aside.",
                "sharing | approve | anywhere | trainer | The second person.",
                "journal | read | in-scope | trainer | To answer for it.",
                "retention | write | anywhere | trainer | To delete."
            })
    void a_line_that_lets_a_role_do_what_is_grave_makes_it_need_a_second_factor(String line) {
        String table = POLICY_TEXT + "figures | export | anywhere | police | Numbers.\n";
        assertThat(Policy.read(table).needSecondFactor()).isEmpty();
        assertThat(Policy.read(table + line).needSecondFactor()).containsExactly(Role.TRAINER);
    }

    @Test
    void somebody_not_signed_in_finds_the_door_and_nothing_else() {
        assertThat(ask(Asker.NOBODY, Deed.READ, Matter.DOOR, Where.SITE).allowed())
                .isTrue();
        assertThat(ask(Asker.NOBODY, Deed.READ, Matter.OWN_ACCOUNT, Where.SITE))
                .isEqualTo(refused(Ruling.Reason.NOT_SIGNED_IN));
        assertThat(ask(Asker.NOBODY, Deed.READ, Matter.FIGURES, Where.SITE))
                .isEqualTo(refused(Ruling.Reason.NOT_SIGNED_IN));
    }

    @Test
    void a_role_reaches_as_far_as_its_scope_and_no_further() {
        Asker karim = with(grant(Role.MINISTRY_READER, Scope.ofArea("XXB01")));
        Where inside = Where.inAreas(Set.of("XXB0102", "XXB01", "XXB"));
        assertThat(ask(karim, Deed.READ, Matter.FIGURES, inside).allowed()).isTrue();
        assertThat(ask(karim, Deed.READ, Matter.FIGURES, Where.inAreas(Set.of("XXB0201", "XXB02", "XXB"))))
                .isEqualTo(refused(Ruling.Reason.OUT_OF_SCOPE));
        assertThat(ask(karim, Deed.READ, Matter.FIGURES, Where.SITE)).isEqualTo(refused(Ruling.Reason.OUT_OF_SCOPE));
        assertThat(ask(karim, Deed.READ, Matter.FIGURES, Where.inMission("PRAMIQ")))
                .isEqualTo(refused(Ruling.Reason.OUT_OF_SCOPE));
        assertThat(ask(karim, Deed.EXPORT, Matter.FIGURES, inside)).isEqualTo(refused(Ruling.Reason.NO_ROLE));
        assertThat(ask(karim, Deed.READ, Matter.MISSIONS, Where.SITE).allowed()).isTrue();
    }

    @Test
    void a_grant_holds_from_its_first_moment_to_just_before_its_last() {
        Grant grant = new Grant(Role.JMAC, Scope.EVERYWHERE, BEFORE, NOW);
        assertThat(POLICY.rule(with(grant), Deed.READ, Matter.FIGURES, Where.SITE, BEFORE)
                        .allowed())
                .isTrue();
        assertThat(POLICY.rule(with(grant), Deed.READ, Matter.FIGURES, Where.SITE, NOW))
                .isEqualTo(refused(Ruling.Reason.NOT_NOW));
        assertThat(POLICY.rule(with(grant), Deed.READ, Matter.FIGURES, Where.SITE, BEFORE.minusNanos(1)))
                .isEqualTo(refused(Ruling.Reason.NOT_NOW));
        assertThatThrownBy(() -> new Grant(Role.JMAC, Scope.EVERYWHERE, NOW, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_answer_names_the_line_and_the_grant_it_rests_on() {
        Grant over = new Grant(Role.JMAC, Scope.EVERYWHERE, BEFORE.minusSeconds(9), BEFORE);
        Grant mission = grant(Role.JMAC, Scope.ofMission("PRAMIQ"));
        Ruling ruling = ask(with(over, mission), Deed.READ, Matter.FIGURES, Where.inMission("PRAMIQ"));
        assertThat(ruling).isInstanceOfSatisfying(Ruling.Allowed.class, allowed -> {
            assertThat(allowed.by()).contains(mission);
            assertThat(allowed.rule().why()).isEqualTo("Numbers.");
        });
    }

    @Test
    void one_more_grant_never_takes_anything_away() {
        Random chance = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            List<Grant> grants = new ArrayList<>();
            for (int g = 0; g < chance.nextInt(4); g++) {
                grants.add(any(chance));
            }
            Where where = place(chance);
            Deed deed = Deed.values()[chance.nextInt(Deed.values().length)];
            Matter matter = Matter.values()[chance.nextInt(Matter.values().length)];
            boolean before =
                    ask(with(grants.toArray(Grant[]::new)), deed, matter, where).allowed();
            grants.add(any(chance));
            boolean after =
                    ask(with(grants.toArray(Grant[]::new)), deed, matter, where).allowed();
            assertThat(before && !after).isFalse();
        }
    }

    private static Grant any(Random chance) {
        Role role = Role.values()[chance.nextInt(Role.values().length)];
        Scope scope = new Scope(maybe(chance, "PRAMIQ"), maybe(chance, "XXB01"), maybe(chance, "Alpha"));
        return chance.nextBoolean() ? grant(role, scope) : new Grant(role, scope, AFTER, AFTER.plusSeconds(1));
    }

    private static Where place(Random chance) {
        return new Where(
                maybe(chance, "PRAMIQ"), chance.nextBoolean() ? Set.of("XXB01") : Set.of(), maybe(chance, "Alpha"));
    }

    private static Optional<String> maybe(Random chance, String text) {
        return chance.nextBoolean() ? Optional.of(text) : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures | read | in-scope | jmac",
                "figures | read | in-scope | | why",
                "figures | read | everybody | jmac | why",
                "figures | read | in-scope | jmack | why",
                "numbers | read | in-scope | jmac | why",
                "figures | peek | in-scope | jmac | why",
                "figures | read | far | jmac | why",
                "figures | read | in-scope | jmac | "
            })
    void a_line_that_cannot_be_understood_is_refused_by_its_number(String line) {
        assertThatThrownBy(() -> Policy.read("# first\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }
}
