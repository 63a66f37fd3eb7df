package org.baraza.app.wiring;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.xform.util.XFormUtils;

/** A form as a telephone's engine fills it in and writes it out. */
final class FilledAlert {

    private FilledAlert() {}

    /** @param answers by the names of questions of the outermost group */
    static String of(String blank, String instance, Map<String, String> answers) throws Exception {
        FormDef form =
                XFormUtils.getFormFromInputStream(new ByteArrayInputStream(blank.getBytes(StandardCharsets.UTF_8)));
        form.initialize(true, new InstanceInitializationFactory());
        TreeElement root = form.getMainInstance().getRoot();
        answers.forEach((name, value) -> child(root, name).setValue(new StringData(value)));
        child(child(root, "meta"), "instanceID").setValue(new StringData(instance));
        return new String(
                new XFormSerializingVisitor().serializeInstance(form.getMainInstance()), StandardCharsets.UTF_8);
    }

    private static TreeElement child(TreeElement of, String name) {
        return Objects.requireNonNull(of.getFirstChild(name), name);
    }
}
