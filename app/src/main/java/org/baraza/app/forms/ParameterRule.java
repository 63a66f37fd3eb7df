package org.baraza.app.forms;

import java.util.List;
import java.util.Set;

/** What the parameters of one type of question mean. */
interface ParameterRule {

    /** Types of question it is for. */
    Set<String> types();

    /** Names of the parameters. */
    Set<String> accepted(String type);

    /** Puts what the parameters say into the row's attributes and actions, and complains about values that cannot be. */
    void apply(Line line, Parameters parameters, List<Action> actions, Draft draft);

    /** Every rule there is. */
    static List<ParameterRule> list() {
        return List.of(
                new TextParameters(),
                new PhotoParameters(),
                new AudioParameters(),
                new BackgroundAudio(),
                new AuditParameters(),
                new GeoParameters(),
                new RangeParameters());
    }

    static boolean isWhole(String text) {
        return text.matches("[+-]?[0-9]{1,18}");
    }

    static boolean isNumber(String text) {
        return text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(e[+-]?[0-9]{1,3})?");
    }
}
