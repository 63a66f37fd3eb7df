package org.baraza.app.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** {@code max-pixels}: how large a picture is kept; {@code app}: which program of the phone takes it. */
final class PhotoParameters implements ParameterRule {

    private static final String FOLDER = "jr://images/";

    @Override
    public Set<String> types() {
        return Set.of("photo");
    }

    @Override
    public Set<String> accepted(String type) {
        return Set.of("max-pixels", "app");
    }

    @Override
    public void apply(Line line, Parameters parameters, List<Action> actions, Draft draft) {
        String picture = line.text("default");
        if (!picture.isEmpty() && !picture.contains(FOLDER)) {
            line.put("default", FOLDER + picture);
        }
        if (!parameters.has("max-pixels")) {
            draft.problems().survey(QuestionFindings.MAX_PIXELS, line.row(), "parameters", "");
        } else if (ParameterRule.isWhole(parameters.text("max-pixels"))) {
            line.put("bind", "orx:max-pixels", parameters.text("max-pixels"));
        } else {
            parameters.wrong("max-pixels", line.row(), draft.problems());
        }
        String appearance = line.text("control", "appearance");
        if (parameters.has("app") && (appearance.isEmpty() || appearance.equals("annotate"))) {
            if (isProgram(parameters.text("app"))) {
                line.put("control", "intent", parameters.text("app"));
            } else {
                parameters.wrong("app", line.row(), draft.problems());
            }
        }
    }

    /** As in org.example.camera. */
    private static boolean isProgram(String name) {
        return name.contains(".")
                && Arrays.stream(name.split("\\.", -1)).allMatch(part -> part.matches("[a-zA-Z][a-zA-Z0-9_]*"));
    }
}
