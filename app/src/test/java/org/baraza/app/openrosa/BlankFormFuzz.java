package org.baraza.app.openrosa;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.baraza.app.desk.FormReader;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes are a blank form with an id that fits an address, or are not one for reasons that are told. */
@AutoService(FuzzTarget.class)
public final class BlankFormFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(BlankForm.class);
    }

    @Override
    public void feed(byte[] input) {
        switch (new BlankForm().read("form.xml", input)) {
            case FormReader.Readable form -> {
                String id = BlankForm.card(form.xform()).card().orElseThrow().id();
                if (!id.matches("[A-Za-z0-9_.:-]{1,64}")) {
                    throw new AssertionError("an id that fits no address was taken");
                }
            }
            case FormReader.Unreadable why -> {
                if (why.problems().isEmpty()) {
                    throw new AssertionError("refused without a word");
                }
            }
        }
    }
}
