package org.baraza.app.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A recording that runs while the form is filled in, and its {@code quality}. */
final class BackgroundAudio implements ParameterRule {

    @Override
    public Set<String> types() {
        return Set.of("background-audio");
    }

    @Override
    public Set<String> accepted(String type) {
        return Set.of("quality");
    }

    @Override
    public void apply(Line line, Parameters parameters, List<Action> actions, Draft draft) {
        Optional<String> quality = parameters.find("quality");
        if (quality.isPresent() && !AudioParameters.QUALITIES.contains(quality.get())) {
            parameters.wrong("quality", line.row(), draft.problems());
        }
        actions.add(new Action(Action.RECORD_AUDIO, Action.Event.LOAD, Optional.empty(), quality));
    }
}
