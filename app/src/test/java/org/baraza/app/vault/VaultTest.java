package org.baraza.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Recorder;
import org.baraza.app.desk.Vault;
import org.baraza.app.desk.Vault.Grade;
import org.baraza.app.desk.Vault.Search;
import org.baraza.app.desk.Vault.Step;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.store.Attribution;
import org.baraza.app.store.Contents;
import org.baraza.app.store.Database;
import org.baraza.app.store.Store;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Asker;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.IdentityField;
import org.baraza.core.protect.IdentityPurpose;
import org.baraza.core.protect.Policy;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.IdentityErasedEntry;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault on a real database with the real journal. */
final class VaultTest {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** Lets even an administrator ask, so that the vault's own insistence can be seen. */
    private static final Policy POLICY = Policy.read("""
            identities|write|in-scope|community-liaison-assistant civil-affairs|They meet people.
            identities|read|in-scope|civil-affairs administrator|They protect people.
            identities|approve|in-scope|data-protection-officer head-of-office|They watch.
            """);

    private static final Map<IdentityField, String> AMINA = Map.of(
            IdentityField.NAME, "Amina of Reedford",
            IdentityField.PHONES, "+999 5550123",
            IdentityField.HOME, "third house behind the mill");

    private static final Asker DENG = asker("deng", Role.COMMUNITY_LIAISON_ASSISTANT);
    private static final Asker ROSE = asker("rose", Role.CIVIL_AFFAIRS);
    private static final Asker INGRID = asker("ingrid", Role.HEAD_OF_OFFICE);
    private static final Asker TOMAS = asker("tomas", Role.DATA_PROTECTION_OFFICER);
    private static final Asker FARAH = asker("farah", Role.ADMINISTRATOR);

    @TempDir
    static Path folder;

    private static Database database;
    private static Store store;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private Keyring keyring;
    private SiteVault vault;

    private static Asker asker(String who, Role... roles) {
        return within(who, Scope.EVERYWHERE, roles);
    }

    private static Asker within(String who, Scope scope, Role... roles) {
        return new Asker(
                Optional.of(new Handle(who)),
                Arrays.stream(roles)
                        .map(r -> new Grant(r, scope, START.minusSeconds(1), START.plus(Duration.ofDays(3_000))))
                        .toList());
    }

    @BeforeAll
    static void start() throws IOException {
        database = Database.in(Files.createDirectory(folder.resolve("site")));
        store = Store.over(database, new NoContents(), () -> START);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private record NoContents() implements Contents {
        @Override
        public Stream<Area> areas(DataSet dataSet) {
            return Stream.of();
        }

        @Override
        public Stream<Deployment> deployments(DataSet dataSet) {
            return Stream.of();
        }

        @Override
        public Stream<Population> populations(DataSet dataSet) {
            return Stream.of();
        }

        @Override
        public Stream<Partnership> partnerships(DataSet dataSet) {
            return Stream.of();
        }
    }

    @BeforeEach
    void an_empty_vault(@TempDir Path config) {
        for (String table : List.of("vault_person", "vault_key", "vault_request", "vault_erasure")) {
            change("delete from " + table);
        }
        keyring = Keyring.of(
                database.source(),
                now::get,
                "file",
                folder.resolve("site"),
                Map.of("XDG_CONFIG_HOME", config.toString()));
        vault = open((entry, by) -> {
            var unused = store.journal()
                    .append(entry, new Attribution(now.get(), by.who().code(), by.via(), "this site"));
        });
    }

    private SiteVault open(Recorder recorder) {
        return SiteVault.open(database.source(), recorder, now::get, keyring, POLICY, true);
    }

    private static void change(String sql) {
        int unused = JdbcClient.create(database.source()).sql(sql).update();
    }

    private static long count(String sql) {
        return JdbcClient.create(database.source()).sql(sql).query(Long.class).single();
    }

    private static Vault.Identity identity(Grade grade, Optional<String> mission, IdentityPurpose... purposes) {
        return new Vault.Identity(
                AMINA,
                grade,
                new Vault.Consent(Set.of(purposes), TODAY.plusMonths(6), TODAY.minusDays(1), Vault.Mode.VERBAL, "sw"),
                mission);
    }

    private Handle put(Grade grade) {
        return vault.put(identity(grade, Optional.empty(), IdentityPurpose.ANSWER), DENG);
    }

    private Vault.Opening ask(Handle handle, Asker asker, IdentityField... fields) {
        return vault.ask(new Vault.Wish(handle, Set.of(fields), IdentityPurpose.ANSWER, "the answer is ready"), asker);
    }

    @Test
    void an_identity_is_shown_once_to_whoever_asked_and_only_the_fields_they_asked_for() {
        Handle handle = put(Grade.ORDINARY);
        Vault.Opening asked = ask(handle, ROSE, IdentityField.NAME, IdentityField.PHONES);
        assertThat(asked.step()).isEqualTo(Step.READY);
        assertThatThrownBy(() -> vault.open(asked.id(), INGRID)).isInstanceOf(WrongUse.class);
        assertThat(vault.open(asked.id(), ROSE).fields())
                .isEqualTo(Map.of(
                        IdentityField.NAME, "Amina of Reedford",
                        IdentityField.PHONES, "+999 5550123"));
        assertThatThrownBy(() -> vault.open(asked.id(), ROSE)).isInstanceOf(WrongUse.class);
        assertThat(vault.findOpening(asked.id(), ROSE).orElseThrow().step()).isEqualTo(Step.OPENED);
    }

    @Test
    void two_clicks_at_once_open_once() throws Exception {
        Handle handle = put(Grade.ORDINARY);
        String id = ask(handle, ROSE, IdentityField.NAME).id();
        Callable<Boolean> click = () -> {
            try {
                return vault.open(id, ROSE).fields().size() == 1;
            } catch (WrongUse e) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(List.of(click, click, click, click)).stream()
                            .filter(f -> f.resultNow())
                            .count())
                    .isEqualTo(1);
        }
        assertThat(vault.listOpenings(
                        new Search(Optional.of(handle), Optional.empty(), Optional.empty(), false), TOMAS))
                .hasSize(1);
    }

    @Test
    @ProtectionRule(2)
    void the_gravest_identities_need_a_second_person_who_is_not_the_asker_and_not_an_administrator() {
        Handle handle = put(Grade.MOST_SENSITIVE);
        Asker roseInBothRoles = asker("rose", Role.CIVIL_AFFAIRS, Role.DATA_PROTECTION_OFFICER);
        String id = ask(handle, roseInBothRoles, IdentityField.NAME).id();
        assertThatThrownBy(() -> vault.open(id, roseInBothRoles)).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> vault.decide(id, true, roseInBothRoles))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("own request");
        for (Asker unfit : List.of(
                DENG,
                FARAH,
                asker("karim", Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER),
                within("ingrid", Scope.ofMission("OTHER"), Role.HEAD_OF_OFFICE))) {
            assertThatThrownBy(() -> vault.decide(id, true, unfit)).isInstanceOf(WrongUse.class);
        }
        assertThatThrownBy(() -> vault.open(id, roseInBothRoles)).isInstanceOf(WrongUse.class);
        assertThat(vault.listRequests(INGRID)).extracting(Vault.Opening::id).containsExactly(id);
        vault.decide(id, true, INGRID);
        assertThat(vault.open(id, roseInBothRoles).fields()).containsValue("Amina of Reedford");
        assertThat(vault.listOpenings(new Search(Optional.of(handle), Optional.empty(), Optional.empty(), false), TOMAS)
                        .getFirst()
                        .approvedBy())
                .contains(new Handle("ingrid"));
    }

    @Test
    @ProtectionRule(2)
    void an_administrator_needs_a_second_person_for_every_identity_whatever_other_role_they_gave_themselves() {
        Handle handle = put(Grade.ORDINARY);
        for (Asker administrator : List.of(FARAH, asker("farah", Role.ADMINISTRATOR, Role.CIVIL_AFFAIRS))) {
            String id = ask(handle, administrator, IdentityField.NAME).id();
            assertThatThrownBy(() -> vault.open(id, administrator)).isInstanceOf(WrongUse.class);
            vault.decide(id, true, TOMAS);
            assertThat(vault.open(id, administrator).fields()).hasSize(1);
        }
        String before = ask(handle, ROSE, IdentityField.NAME).id();
        assertThatThrownBy(() -> vault.open(before, asker("rose", Role.CIVIL_AFFAIRS, Role.ADMINISTRATOR)))
                .as("made administrator between asking and opening")
                .isInstanceOf(WrongUse.class);
    }

    @Test
    @ProtectionRule(2)
    void no_role_joins_identity_and_content_without_a_reason_and_none_but_the_openers_asks_at_all() {
        Handle handle = put(Grade.ORDINARY);
        assertThatThrownBy(() -> new Vault.Wish(handle, Set.of(IdentityField.NAME), IdentityPurpose.ANSWER, " "))
                .isInstanceOf(WrongUse.class);
        for (Role role : Role.values()) {
            if (role != Role.CIVIL_AFFAIRS && role != Role.ADMINISTRATOR) {
                assertThatThrownBy(() -> ask(handle, asker("karim", role), IdentityField.NAME))
                        .as(role.key())
                        .isInstanceOf(WrongUse.class);
            }
        }
        assertThatThrownBy(() -> ask(handle, Asker.NOBODY, IdentityField.NAME)).isInstanceOf(WrongUse.class);
    }

    @Test
    void danger_now_needs_no_agreement_yet_always_a_second_person() {
        Handle handle = put(Grade.ORDINARY);
        Vault.Wish danger =
                new Vault.Wish(handle, Set.of(IdentityField.HOME), IdentityPurpose.SAVE_LIFE, "armed men on the road");
        Vault.Opening asked = vault.ask(danger, ROSE);
        assertThat(asked.step()).isEqualTo(Step.WAITING);
        vault.decide(asked.id(), true, INGRID);
        assertThat(vault.open(asked.id(), ROSE).fields()).containsOnlyKeys(IdentityField.HOME);
    }

    @Test
    void an_approval_is_given_within_a_day_and_used_within_a_quarter_of_an_hour() {
        Handle handle = put(Grade.MOST_SENSITIVE);
        String late = ask(handle, ROSE, IdentityField.NAME).id();
        now.set(START.plus(Duration.ofHours(24)));
        assertThatThrownBy(() -> vault.decide(late, true, INGRID)).isInstanceOf(WrongUse.class);
        assertThat(vault.listRequests(INGRID)).isEmpty();
        String inTime = ask(handle, ROSE, IdentityField.NAME).id();
        now.set(START.plus(Duration.ofHours(47)));
        vault.decide(inTime, true, INGRID);
        now.set(now.get().plus(Duration.ofMinutes(15)));
        assertThatThrownBy(() -> vault.open(inTime, ROSE)).isInstanceOf(WrongUse.class);
        assertThat(vault.findOpening(inTime, ROSE).orElseThrow().step()).isEqualTo(Step.OVER);
        String refused = ask(handle, ROSE, IdentityField.NAME).id();
        vault.decide(refused, false, INGRID);
        assertThatThrownBy(() -> vault.open(refused, ROSE)).isInstanceOf(WrongUse.class);
    }

    @Test
    void nothing_is_unsealed_before_the_journal_has_it_on_disk() {
        Handle handle = put(Grade.ORDINARY);
        String id = ask(handle, ROSE, IdentityField.NAME).id();
        SiteVault onABrokenDisk = open((entry, by) -> {
            throw new IllegalStateException("no space left");
        });
        assertThatThrownBy(() -> onABrokenDisk.open(id, ROSE)).hasMessage("no space left");
        assertThat(vault.findOpening(id, ROSE).orElseThrow().step())
                .as("it was not opened")
                .isEqualTo(Step.READY);
        // A damaged seal shows the order: the journal has the opening although nothing could be unsealed.
        change("update vault_field set sealed = '\\x00' where handle = '" + handle.code() + "'");
        assertThatThrownBy(() -> vault.open(id, ROSE)).isInstanceOf(VaultFault.class);
        assertThat(count("select count(*) from journal where kind = 'identity-opened' and subject = '" + handle.code()
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    @ProtectionRule(1)
    void the_journal_names_handle_and_purpose_and_never_who_it_is_or_why() {
        Handle handle = put(Grade.ORDINARY);
        vault.open(ask(handle, ROSE, IdentityField.NAME, IdentityField.HOME).id(), ROSE);
        String all = String.join(
                "\n",
                JdbcClient.create(database.source())
                        .sql("select body::text from journal")
                        .query((rs, i) -> rs.getString(1))
                        .list());
        assertThat(all).contains(handle.code(), "ANSWER").doesNotContain("Amina", "5550123", "mill", "answer is ready");
        assertThat(store.rebuild(Progress.NONE).identical()).isTrue();
        assertThat(store.verifyJournal(Progress.NONE).brokenAt()).isEmpty();
    }

    @Test
    @ProtectionRule(1)
    void not_one_column_of_the_database_holds_a_name_a_number_or_a_home() {
        put(Grade.ORDINARY);
        DiskScan scan = DiskScan.of(AMINA.values().toArray(String[]::new));
        List<String> tables = JdbcClient.create(database.source())
                .sql("select schemaname || '.' || tablename from pg_tables where schemaname like 'baraza%'")
                .query((rs, i) -> rs.getString(1))
                .list();
        assertThat(tables).contains("baraza.vault_field");
        for (String table : tables) {
            JdbcClient.create(database.source())
                    .sql("select t::text from " + table + " t")
                    .query((rs, i) -> rs.getString(1))
                    .list()
                    .forEach(row -> assertThat(scan.scan(table, row.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                            .isEmpty());
        }
    }

    @Test
    void an_officer_of_one_mission_watches_over_that_mission_and_no_other() {
        Handle there = vault.put(identity(Grade.ORDINARY, Optional.of("PRAMIQ"), IdentityPurpose.ANSWER), DENG);
        Handle nowhere = put(Grade.ORDINARY);
        for (Handle handle : List.of(there, nowhere)) {
            vault.open(ask(handle, ROSE, IdentityField.NAME).id(), ROSE);
        }
        Asker here = within("officer-here", Scope.ofMission("PRAMIQ"), Role.DATA_PROTECTION_OFFICER);
        Asker elsewhere = within("officer-elsewhere", Scope.ofMission("UNMIL"), Role.DATA_PROTECTION_OFFICER);
        assertThat(vault.listOpenings(Search.ALL, here))
                .extracting(Vault.PastOpening::handle)
                .contains(there)
                .doesNotContain(nowhere);
        assertThat(vault.listOpenings(Search.ALL, elsewhere))
                .extracting(Vault.PastOpening::handle)
                .doesNotContain(there, nowhere);
        assertThat(vault.listOpenings(Search.ALL, TOMAS))
                .extracting(Vault.PastOpening::handle)
                .contains(there, nowhere);
        assertThat(vault.find(there, elsewhere)).isEmpty();
        String erasure =
                vault.askErasure(there, IdentityErasedEntry.Cause.WISH, DENG).id();
        assertThat(vault.listErasures(elsewhere)).extracting(Vault.Erasure::id).doesNotContain(erasure);
        assertThatThrownBy(() -> vault.erase(erasure, elsewhere)).isInstanceOf(WrongUse.class);
        assertThat(vault.erase(erasure, here).handle()).isEqualTo(there);
        assertThat(vault.listErased(here))
                .extracting(IdentityErasedEntry::handle)
                .contains(there);
        assertThat(vault.listErased(elsewhere))
                .extracting(IdentityErasedEntry::handle)
                .doesNotContain(there);
    }

    @Test
    void the_officer_sees_every_opening_at_once_finds_it_again_and_can_question_it() {
        Handle handle = put(Grade.ORDINARY);
        String id = ask(handle, ROSE, IdentityField.NAME).id();
        assertThat(vault.listRequests(TOMAS)).extracting(Vault.Opening::id).contains(id);
        vault.open(id, ROSE);
        Search mine = new Search(
                Optional.of(handle), Optional.of(new Handle("rose")), Optional.of(IdentityPurpose.ANSWER), false);
        Vault.PastOpening seen = vault.listOpenings(mine, TOMAS).getFirst();
        assertThat(seen.openedBy()).isEqualTo(new Handle("rose"));
        assertThat(seen.reason()).contains("the answer is ready");
        assertThat(seen.fields()).containsExactly(IdentityField.NAME);
        vault.question(id, TOMAS);
        vault.question(id, TOMAS);
        assertThat(vault.listOpenings(new Search(Optional.of(handle), Optional.empty(), Optional.empty(), true), TOMAS))
                .singleElement()
                .extracting(Vault.PastOpening::questionedBy)
                .isEqualTo(Optional.of(new Handle("tomas")));
        assertThat(vault.listOpenings(
                        new Search(Optional.of(handle), Optional.of(new Handle("x")), Optional.empty(), false), TOMAS))
                .isEmpty();
        for (Asker other : List.of(ROSE, INGRID, FARAH)) {
            assertThatThrownBy(() -> vault.listOpenings(Search.ALL, other)).isInstanceOf(WrongUse.class);
        }
    }

    @Test
    void somebody_of_another_mission_is_told_the_same_as_of_a_handle_that_is_not_there() {
        Handle handle = vault.put(identity(Grade.ORDINARY, Optional.of("XXM"), IdentityPurpose.ANSWER), DENG);
        Asker elsewhere = within("rose", Scope.ofMission("OTHER"), Role.CIVIL_AFFAIRS);
        assertThat(vault.find(handle, elsewhere)).isEmpty();
        assertThatThrownBy(() -> ask(handle, elsewhere, IdentityField.NAME))
                .hasMessage(message(() -> ask(new Handle("no-such"), elsewhere, IdentityField.NAME)));
        assertThat(vault.find(handle, within("rose", Scope.ofMission("XXM"), Role.CIVIL_AFFAIRS)))
                .isPresent();
    }

    private static String message(Runnable work) {
        try {
            work.run();
            return "nothing went wrong";
        } catch (WrongUse e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    @ProtectionRule(11)
    void a_purpose_taken_back_opens_nothing_more_and_the_last_one_asks_for_erasure() {
        Handle handle = vault.put(
                identity(Grade.ORDINARY, Optional.empty(), IdentityPurpose.ANSWER, IdentityPurpose.MEET), DENG);
        String before = ask(handle, ROSE, IdentityField.NAME).id();
        assertThatThrownBy(() -> vault.ask(
                        new Vault.Wish(handle, Set.of(IdentityField.NAME), IdentityPurpose.ASK, "to ask more"), ROSE))
                .as("never agreed to")
                .isInstanceOf(WrongUse.class);
        vault.withdraw(handle, IdentityPurpose.ANSWER, DENG);
        assertThatThrownBy(() -> ask(handle, ROSE, IdentityField.NAME)).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> vault.open(before, ROSE))
                .as("asked for before it was taken back")
                .isInstanceOf(WrongUse.class);
        assertThat(vault.listErasures(TOMAS)).isEmpty();
        vault.withdraw(handle, IdentityPurpose.MEET, DENG);
        assertThat(vault.listErasures(TOMAS))
                .singleElement()
                .extracting(Vault.Erasure::cause)
                .isEqualTo(IdentityErasedEntry.Cause.WITHDRAWN);
    }

    @Test
    @ProtectionRule(3)
    void when_the_agreed_time_is_over_nothing_opens_and_the_program_asks_for_erasure() {
        Handle handle = put(Grade.ORDINARY);
        now.set(START.plus(Duration.ofDays(200)));
        assertThatThrownBy(() -> ask(handle, ROSE, IdentityField.NAME)).isInstanceOf(WrongUse.class);
        assertThat(vault.listErasures(TOMAS))
                .singleElement()
                .extracting(Vault.Erasure::cause)
                .isEqualTo(IdentityErasedEntry.Cause.RETENTION_OVER);
        assertThat(vault.listErasures(TOMAS)).hasSize(1);
    }

    @Test
    @ProtectionRule(3)
    void each_field_of_a_person_says_why_it_is_kept_and_how_long_and_no_longer_is_accepted() {
        for (IdentityField field : IdentityField.values()) {
            assertThat(field.purpose()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(field.retention().toTotalMonths()).isBetween(1L, 24L);
            LocalDate agreed = TODAY.minusDays(1);
            Vault.Consent tooLong = new Vault.Consent(
                    Set.of(IdentityPurpose.ANSWER),
                    agreed.plus(field.retention()).plusDays(1),
                    agreed,
                    Vault.Mode.WRITTEN,
                    "fr");
            assertThatThrownBy(() -> vault.put(
                            new Vault.Identity(Map.of(field, "made up"), Grade.ORDINARY, tooLong, Optional.empty()),
                            DENG))
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("longest");
        }
        assertThat(count("select count(*) from vault_person")).isZero();
    }

    @Test
    @ProtectionRule(10)
    void there_is_no_field_and_no_column_for_ethnicity_religion_or_the_like() {
        List<String> names = new java.util.ArrayList<>(Arrays.stream(IdentityField.values())
                .map(f -> f.name().toLowerCase(Locale.ROOT))
                .toList());
        names.addAll(JdbcClient.create(database.source())
                .sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema like 'baraza%'")
                .query((rs, i) -> rs.getString(1))
                .list());
        assertThat(names)
                .hasSizeGreaterThan(40)
                .noneMatch(n -> n.matches(
                        ".*(ethni|relig|tribe|clan|caste|faith|race|political|sexual|orientation|health|union).*"));
        assertThat(names).contains("vault_field.sealed");
    }

    @Test
    void an_erased_identity_is_gone_and_its_certificate_proves_it() {
        Handle kept = put(Grade.ORDINARY);
        Handle handle = put(Grade.MOST_SENSITIVE);
        byte[] key = JdbcClient.create(database.source())
                .sql("select key from vault_person where handle = ?")
                .param(handle.code())
                .query(byte[].class)
                .single();
        Vault.Erasure asked = vault.askErasure(handle, IdentityErasedEntry.Cause.WISH, DENG);
        assertThat(vault.askErasure(handle, IdentityErasedEntry.Cause.WISH, ROSE))
                .isEqualTo(asked);
        for (Asker unfit : List.of(DENG, ROSE, INGRID, FARAH, asker("deng", Role.DATA_PROTECTION_OFFICER))) {
            assertThatThrownBy(() -> vault.erase(asked.id(), unfit)).isInstanceOf(WrongUse.class);
        }
        IdentityErasedEntry proof = vault.erase(asked.id(), TOMAS);
        assertThat(vault.find(handle, ROSE)).isEmpty();
        assertThat(vault.find(kept, ROSE)).isPresent();
        assertThat(proof.keyDigest()).isEqualTo(sha256(key));
        assertThat(proof.personsBefore()).isEqualTo(2);
        assertThat(proof.personsAfter()).isEqualTo(1);
        assertThat(proof.fieldsDestroyed()).isEqualTo(AMINA.size());
        assertThat(vault.listErased(TOMAS)).contains(proof);
        assertThat(count("select count(*) from vault_field where handle = '" + handle.code() + "'"))
                .isZero();
        assertThat(new ErasedList(keyring.place().erased()).list()).containsExactly(handle);
        assertThat(store.rebuild(Progress.NONE).identical()).isTrue();
    }

    @Test
    @ProtectionRule(13)
    void after_an_erasure_it_is_looked_for_again_and_the_journal_says_so() {
        Handle handle = put(Grade.ORDINARY);
        Vault.Erasure asked = vault.askErasure(handle, IdentityErasedEntry.Cause.WISH, DENG);
        IdentityErasedEntry unused = vault.erase(asked.id(), TOMAS);
        assertThat(kinds(handle)).containsExactly("erasure-checked", "identity-erased");
    }

    /** A trigger stands for whatever could bring a row back. */
    @Test
    @ProtectionRule(13)
    void what_an_erasure_left_behind_is_found_journalled_and_said() {
        Handle handle = put(Grade.ORDINARY);
        Vault.Opening unused = ask(handle, ROSE, IdentityField.NAME);
        Vault.Erasure asked = vault.askErasure(handle, IdentityErasedEntry.Cause.WISH, DENG);
        change("""
                create function put_back() returns trigger language plpgsql as $$
                begin
                    insert into vault_request select old.*;
                    return null;
                end $$""");
        change("create trigger puts_back after delete on vault_request for each row execute function put_back()");
        try {
            assertThatThrownBy(() -> vault.erase(asked.id(), TOMAS))
                    .isInstanceOf(VaultFault.class)
                    .hasMessageContaining("still here");
        } finally {
            change("drop trigger puts_back on vault_request");
            change("drop function put_back()");
        }
        assertThat(kinds(handle)).containsExactly("erasure-checked", "identity-erased");
        assertThat(count("select count(*) from journal where kind = 'erasure-checked' and body->>'rowsLeft' = '1'"))
                .isEqualTo(1);
    }

    private static List<String> kinds(Handle handle) {
        return JdbcClient.create(database.source())
                .sql("select kind from journal where subject = ? order by position desc")
                .param(handle.code())
                .query((rs, i) -> rs.getString(1))
                .list();
    }

    @Test
    @ProtectionRule(13)
    void the_gravest_whose_time_is_over_are_erased_by_two_and_by_nobody_alone() {
        Handle grave = put(Grade.MOST_SENSITIVE);
        Handle ordinary = put(Grade.ORDINARY);
        assertThat(vault.retained().listDue(now.get())).isEmpty();
        now.set(START.plus(Duration.ofDays(200)));
        assertThat(vault.retained().listDue(now.get())).containsExactlyInAnyOrder(grave.code(), ordinary.code());
        assertThat(vault.retained().earliest())
                .contains(TODAY.plusMonths(6).plusDays(1).atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
        assertThat(vault.listErasuresToAgree(INGRID))
                .extracting(Vault.Erasure::handle)
                .containsExactly(grave);
        for (Asker unfit : List.of(DENG, ROSE, FARAH, asker("farah", Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE))) {
            assertThat(vault.listErasuresToAgree(unfit)).isEmpty();
        }
        Vault.Erasure asked = waiting(grave);
        assertThatThrownBy(() -> vault.erase(asked.id(), TOMAS))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("two people");
        assertThatThrownBy(() -> vault.agreeToErasure(asked.id(), ROSE)).isInstanceOf(WrongUse.class);
        vault.agreeToErasure(asked.id(), TOMAS);
        assertThatThrownBy(() -> vault.erase(asked.id(), TOMAS))
                .as("their own agreement")
                .isInstanceOf(WrongUse.class);
        assertThat(vault.find(grave, ROSE)).isPresent();
        assertThat(vault.erase(asked.id(), asker("karim", Role.DATA_PROTECTION_OFFICER))
                        .handle())
                .isEqualTo(grave);
        Vault.Erasure alone = waiting(ordinary);
        assertThatThrownBy(() -> vault.agreeToErasure(alone.id(), INGRID)).isInstanceOf(WrongUse.class);
        assertThat(vault.erase(alone.id(), TOMAS).cause()).isEqualTo(IdentityErasedEntry.Cause.RETENTION_OVER);
    }

    private Vault.Erasure waiting(Handle handle) {
        return vault.listErasures(TOMAS).stream()
                .filter(e -> e.handle().equals(handle))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_older_copy_put_back_does_not_bring_an_erased_identity_back() {
        Handle handle = put(Grade.ORDINARY);
        for (String table : List.of("vault_person", "vault_field", "vault_consent")) {
            change("drop table if exists copy_of_" + table);
            change("create table copy_of_" + table + " as select * from " + table);
        }
        vault.erase(
                vault.askErasure(handle, IdentityErasedEntry.Cause.WISH, DENG).id(), TOMAS);
        for (String table : List.of("vault_person", "vault_field", "vault_consent")) {
            change("insert into " + table + " select * from copy_of_" + table);
            change("drop table copy_of_" + table);
        }
        assertThat(vault.find(handle, ROSE)).as("it is back").isPresent();
        String id = ask(handle, ROSE, IdentityField.NAME).id();
        assertThatThrownBy(() -> vault.open(id, ROSE)).as("yet does not open").isInstanceOf(WrongUse.class);
        SiteVault afterwards = open((entry, by) -> {
            var unused = store.journal()
                    .append(entry, new Attribution(now.get(), by.who().code(), by.via(), "this site"));
        });
        assertThat(afterwards.find(handle, ROSE)).isEmpty();
        assertThat(afterwards.listErased(TOMAS))
                .extracting(IdentityErasedEntry::cause)
                .contains(IdentityErasedEntry.Cause.RESTORED_COPY);
    }

    @Test
    void an_erasure_whose_journal_fails_is_not_half_done_and_is_ended_at_the_next_start() {
        Handle handle = put(Grade.ORDINARY);
        Vault.Erasure asked = vault.askErasure(handle, IdentityErasedEntry.Cause.WISH, DENG);
        SiteVault onABrokenDisk = open((entry, by) -> {
            throw new IllegalStateException("no space left");
        });
        assertThatThrownBy(() -> onABrokenDisk.erase(asked.id(), TOMAS)).hasMessage("no space left");
        assertThat(count("select count(*) from vault_field where handle = '" + handle.code() + "'"))
                .isEqualTo(AMINA.size());
        SiteVault next = open((entry, by) -> {
            var unused = store.journal()
                    .append(entry, new Attribution(now.get(), by.who().code(), by.via(), "this site"));
        });
        assertThat(next.find(handle, ROSE)).isEmpty();
        assertThat(next.listErasures(TOMAS)).isEmpty();
    }

    @Test
    void the_list_of_the_erased_moves_to_another_place_with_the_key(@TempDir Path stick) {
        Handle handle = put(Grade.ORDINARY);
        Handle kept = put(Grade.ORDINARY);
        vault.erase(
                vault.askErasure(handle, IdentityErasedEntry.Cause.WISH, DENG).id(), TOMAS);
        String place = "file:" + stick.resolve("vault.key");
        assertThat(vault.keys().turn(Optional.of(place)).persons()).isEqualTo(1);
        assertThat(new ErasedList(keyring.place(place).erased()).list())
                .contains(handle)
                .doesNotContain(kept);
    }

    @Test
    void handles_follow_no_order_and_cannot_be_guessed() {
        RandomNames names = new RandomNames();
        Set<String> seen = new HashSet<>();
        int rising = 0;
        String last = "";
        for (int i = 0; i < 2_000; i++) {
            String name = names.next();
            assertThat(name).matches("([0-9a-hjkmnp-tv-z]{5}-){3}[0-9a-hjkmnp-tv-z]{5}");
            assertThat(seen.add(name)).isTrue();
            rising += name.compareTo(last) > 0 ? 1 : 0;
            last = name;
        }
        assertThat(rising).isBetween(850, 1_150);
    }

    @Test
    void a_seal_does_not_tell_how_long_a_name_is() {
        Map<IdentityField, String> fields = new EnumMap<>(IdentityField.class);
        fields.put(IdentityField.NAME, "Ada");
        fields.put(IdentityField.NOTE, "not before the market opens, and never by the river path");
        vault.put(
                new Vault.Identity(
                        fields,
                        Grade.ORDINARY,
                        identity(Grade.ORDINARY, Optional.empty(), IdentityPurpose.ANSWER)
                                .consent(),
                        Optional.empty()),
                DENG);
        assertThat(count("select count(distinct length(sealed)) from vault_field"))
                .isEqualTo(1);
    }

    @Test
    void nothing_of_an_identity_is_in_the_text_of_the_objects_that_carry_it() {
        Handle handle = put(Grade.ORDINARY);
        Vault.Opened opened = vault.open(ask(handle, ROSE, IdentityField.NAME).id(), ROSE);
        assertThat(opened + " " + identity(Grade.ORDINARY, Optional.empty(), IdentityPurpose.ANSWER))
                .doesNotContain("Amina", "5550123", "mill");
    }

    @Test
    void without_its_key_the_vault_says_that_it_is_closed_and_makes_no_other() throws IOException {
        Handle handle = put(Grade.ORDINARY);
        Files.move(((KeyFile) keyring.place()).file(), folder.resolve("kept-" + handle.code()));
        keyring.forget();
        assertThat(vault.state()).isInstanceOf(Vault.Closed.class);
        assertThatThrownBy(() -> put(Grade.ORDINARY)).isInstanceOf(VaultFault.class);
        assertThat(((KeyFile) keyring.place()).file()).doesNotExist();
        Files.move(folder.resolve("kept-" + handle.code()), ((KeyFile) keyring.place()).file());
        assertThat(vault.state()).isEqualTo(new Vault.Open(keyring.place().words(), 1, false));
    }

    @Test
    void turning_the_key_keeps_every_identity_readable_and_the_check_says_so() {
        Handle handle = put(Grade.ORDINARY);
        assertThat(vault.keys().turn(Optional.empty()).persons()).isEqualTo(1);
        assertThat(vault.keys().check()).isEmpty();
        assertThat(vault.open(ask(handle, ROSE, IdentityField.NAME).id(), ROSE).fields())
                .containsValue("Amina of Reedford");
        change("update vault_field set sealed = substring(sealed, 2) where field = 'HOME'");
        assertThat(vault.keys().check()).containsExactly("identity " + handle.code() + " does not open");
    }

    @Test
    void a_copy_of_the_key_opens_with_its_passphrase_and_puts_the_vault_right_again(@TempDir Path stick)
            throws IOException {
        Handle handle = put(Grade.ORDINARY);
        Path copy = stick.resolve("key.p12");
        char[] passphrase = "five odd words in a row".toCharArray();
        assertThatThrownBy(() -> vault.keys().exportTo(copy, "too short".toCharArray()))
                .isInstanceOf(WrongUse.class);
        vault.keys().exportTo(copy, passphrase);
        assertThatThrownBy(() -> vault.keys().exportTo(copy, passphrase)).isInstanceOf(WrongUse.class);
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> vault.keys().importFrom(copy, passphrase))
                .as("it is there already")
                .isInstanceOf(WrongUse.class);
        Files.delete(((KeyFile) keyring.place()).file());
        keyring.forget();
        assertThatThrownBy(() -> vault.keys().importFrom(copy, "six odd words in a row".toCharArray()))
                .isInstanceOf(WrongUse.class);
        vault.keys().importFrom(copy, passphrase);
        assertThat(vault.keys().check()).isEmpty();
        assertThat(vault.find(handle, ROSE).orElseThrow().fields()).isEqualTo(EnumSet.copyOf(AMINA.keySet()));
    }
}
