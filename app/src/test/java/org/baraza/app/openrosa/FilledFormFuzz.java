package org.baraza.app.openrosa;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes are a filled-in form that says which it is, or are refused with a problem that has a sentence. */
@AutoService(FuzzTarget.class)
public final class FilledFormFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(FilledForm.class, SafeXml.class);
    }

    @Override
    public int weight() {
        return 20;
    }

    @Override
    public void feed(byte[] input) {
        try {
            FilledForm form = FilledForm.read(input);
            if (form.form().isEmpty()
                    || form.instance().isEmpty()
                    || form.instance().length() > 255) {
                throw new AssertionError("a form without a name was taken");
            }
        } catch (Refused e) {
            if (Sentences.show(e.problem().key(), "en").isBlank()) {
                throw new AssertionError("refused without a word", e);
            }
        }
    }
}
