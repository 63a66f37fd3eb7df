package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.compare.Misuse;
import org.baraza.core.compare.Table;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes at all are a spec and a table, or one sentence says why not. */
@AutoService(FuzzTarget.class)
public final class StudyFilesFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(StudyFiles.class);
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                "{\"method\":\"m\",\"data\":{\"y\":[1,null,\"a\"]},\"columns\":{\"outcome\":[\"y\"]},\"seed\":3}"
                        .getBytes(StandardCharsets.UTF_8),
                "y;x\n1;\"a\"\"b\"\n007;NA\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void feed(byte[] input) throws Exception {
        try {
            Table table = StudyFiles.table(input);
            table.columns().forEach(c -> {
                if (c.keys().codes().length != table.rows()) {
                    throw new AssertionError("a row got lost in " + c.name());
                }
            });
        } catch (WrongUse | Misuse expected) {
            // One sentence.
        }
        if (new String(input, StandardCharsets.UTF_8).contains("\"data\":\"")) {
            return;
        }
        try {
            StudyFiles.read(input, Path.of("none"), Optional.empty());
        } catch (WrongUse | Misuse expected) {
            // One sentence.
        }
    }
}
