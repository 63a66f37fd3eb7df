package org.baraza.app.store;

import com.google.auto.service.AutoService;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Progress;
import org.baraza.fuzz.FuzzTarget;

/** What others hand over, extracts and heads, is verified or said to be unreadable; a head reads as it is written. */
@AutoService(FuzzTarget.class)
public final class HandedOverFuzz implements FuzzTarget {

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(Extract.class, HeadsFile.class, HeadLine.class);
    }

    @Override
    public int longest() {
        return 2_500;
    }

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try (BufferedReader in = new BufferedReader(new StringReader(text))) {
            var report = Extract.verify(in, row -> {}, Progress.NONE);
            if (report.holds() == report.brokenAt().isPresent()) {
                throw new AssertionError("it holds and is broken");
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        for (HeadsFile.Numbered line : HeadsFile.of(text.lines().toList()).heads()) {
            Optional<HeadLine> again = HeadLine.read(line.head().toString());
            if (again.isEmpty() || !again.get().toString().equals(line.head().toString())) {
                throw new AssertionError("a head is not read as it was written");
            }
        }
    }
}
