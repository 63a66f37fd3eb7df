package org.baraza.app.vault;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.VaultKeys;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.IdentityField;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looking after the keys. */
final class KeyCare implements VaultKeys {

    private final JdbcClient sql;
    private final Keyring keyring;
    private final Persons persons;
    private final Scrubber scrubber;

    KeyCare(JdbcClient sql, Keyring keyring, Persons persons, Scrubber scrubber) {
        this.sql = sql;
        this.keyring = keyring;
        this.persons = persons;
        this.scrubber = scrubber;
    }

    @Override
    public Turned turn(Optional<String> to) {
        Set<Handle> erased = new ErasedList(keyring.place().erased()).list();
        Keyring.Turned turned = keyring.turn(to);
        to.map(keyring::place).map(place -> new ErasedList(place.erased())).ifPresent(list -> list.addAll(erased));
        scrubber.scrub();
        return new Turned(turned.words(), turned.persons());
    }

    @Override
    public void exportTo(Path file, char[] passphrase) {
        Keyring.Keys unused = keyring.keys();
        KeysetHandle keyset = switch (keyring.place()) {
            case KeyFile place -> place.read().orElseThrow();
            case KeyVariable place -> {
                try {
                    yield Keysets.readOpenLine(place.value().orElseThrow());
                } catch (GeneralSecurityException e) {
                    throw Keyring.changed();
                }
            }
            case KeyToken place ->
                throw new WrongUse("The key never leaves " + place.words() + ". Copy it with the store's own program.");
        };
        SafeCopy.write(keyset, file, passphrase);
    }

    @Override
    public void importFrom(Path file, char[] passphrase) {
        KeysetHandle keyset = SafeCopy.read(file, passphrase);
        if (!(keyring.place() instanceof KeyFile place)) {
            throw new WrongUse("Keys are put back into files only, and this site's is in "
                    + keyring.place().words() + ". Put it there by that store's own means.");
        }
        if (!keyring.fits(Keysets.aead(keyset))) {
            throw new WrongUse(
                    "That copy is not the key this site's identities were sealed with. Nothing was changed.");
        }
        if (place.find().filter(keyring::fits).isPresent()) {
            throw new WrongUse("The key at " + place.words() + " is the right one already. Nothing was changed.");
        }
        place.write(keyset);
        keyring.forget();
    }

    @Override
    public List<String> check() {
        Keyring.Keys unused = keyring.keys();
        List<String> wrong = new ArrayList<>();
        for (Handle handle : persons.list()) {
            try {
                Object read = List.of(
                        persons.findAbout(handle),
                        persons.consents(handle),
                        persons.unseal(handle, EnumSet.allOf(IdentityField.class)));
                java.util.Objects.requireNonNull(read);
            } catch (VaultFault e) {
                wrong.add("identity " + handle.code() + " does not open");
            }
        }
        long strays = sql.sql("select count(*) from vault_person p where not exists"
                        + " (select from vault_field f where f.handle = p.handle)")
                .query(Long.class)
                .single();
        if (strays > 0) {
            wrong.add(strays + " identities have lost their fields");
        }
        return List.copyOf(wrong);
    }

    @Override
    public String make() {
        return Keysets.showOpenLine(Keysets.makeSealing());
    }
}
