package org.baraza.app.forms;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From where to where a range goes, in which steps, and what its scale shows. */
final class RangeParameters implements ParameterRule {

    private static final String START = "start";
    private static final String END = "end";
    private static final String STEP = "step";
    private static final String TICK = "tick_interval";
    private static final String PLACEHOLDER = "placeholder";
    static final String LABELS = "tick_labelset";

    private static final Map<String, String> USUAL = Map.of(START, "1", END, "10", STEP, "1");

    @Override
    public Set<String> types() {
        return Set.of("range");
    }

    @Override
    public Set<String> accepted(String type) {
        return Set.of(START, END, STEP, TICK, PLACEHOLDER, LABELS);
    }

    @Override
    public void apply(Line line, Parameters given, List<Action> actions, Draft draft) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        boolean right = true;
        for (String name : List.of(START, END, STEP, TICK, PLACEHOLDER)) {
            String text = given.find(name).orElse(USUAL.getOrDefault(name, ""));
            if (text.isEmpty()) {
                continue;
            }
            if (ParameterRule.isNumber(text)) {
                numbers.put(name, new BigDecimal(text));
                line.put("control", attribute(name), text);
            } else {
                given.wrong(name, line.row(), draft.problems());
                right = false;
            }
        }
        if (!right || !fits(numbers, given, line, draft)) {
            return;
        }
        if (numbers.values().stream().anyMatch(n -> n.stripTrailingZeros().scale() > 0)) {
            line.put("bind", "type", "decimal");
        }
    }

    private static String attribute(String name) {
        return switch (name) {
            case TICK -> "odk:tick-interval";
            case PLACEHOLDER -> "odk:placeholder";
            default -> name;
        };
    }

    private static boolean fits(Map<String, BigDecimal> numbers, Parameters given, Line line, Draft draft) {
        Scale scale = new Scale(
                numbers.getOrDefault(START, BigDecimal.ONE),
                numbers.getOrDefault(END, BigDecimal.TEN),
                numbers.getOrDefault(STEP, BigDecimal.ONE),
                Optional.ofNullable(numbers.get(TICK)));
        Optional<String> wrong = wrong(scale, Optional.ofNullable(numbers.get(PLACEHOLDER)), given, line, draft);
        wrong.ifPresent(name -> given.wrong(name, line.row(), draft.problems()));
        return wrong.isEmpty();
    }

    /** Which parameter does not go with the others. */
    private static Optional<String> wrong(
            Scale scale, Optional<BigDecimal> placeholder, Parameters given, Line line, Draft draft) {
        String appearance = line.text("control", "appearance");
        boolean plain = appearance.isEmpty() || appearance.contains("vertical") || appearance.contains("no-ticks");
        Optional<String> misplaced =
                List.of(TICK, PLACEHOLDER, LABELS).stream().filter(given::has).findFirst();
        if (!plain && misplaced.isPresent()) {
            return misplaced;
        }
        if (scale.step().signum() == 0 || scale.step().compareTo(scale.width()) > 0) {
            return Optional.of(STEP);
        }
        if (scale.tick().isPresent() && !scale.allowsTick(scale.tick().get())) {
            return Optional.of(TICK);
        }
        if (placeholder.isPresent() && !(scale.onStep(placeholder.get()) && scale.within(placeholder.get()))) {
            return Optional.of(PLACEHOLDER);
        }
        return given.has(LABELS) && !labelled(scale, given.text(LABELS), appearance.contains("no-ticks"), draft)
                ? Optional.of(LABELS)
                : Optional.empty();
    }

    /** Whether there is such a list, and each of its names is a number on the scale. */
    private static boolean labelled(Scale scale, String list, boolean endsOnly, Draft draft) {
        Optional<ChoiceList> choices = draft.choices().find(list);
        if (choices.isEmpty()) {
            return false;
        }
        Set<BigDecimal> labelled = new HashSet<>();
        for (Choice choice : choices.get().choices()) {
            if (!ParameterRule.isNumber(choice.name())) {
                return false;
            }
            BigDecimal number = new BigDecimal(choice.name());
            if (!scale.within(number) || !scale.onTick(number) || !scale.onStep(number)) {
                return false;
            }
            labelled.add(number.stripTrailingZeros());
        }
        return !endsOnly
                || labelled.equals(new HashSet<>(
                        List.of(scale.start().stripTrailingZeros(), scale.end().stripTrailingZeros())));
    }

    /** Start, end and steps as numbers. */
    private record Scale(BigDecimal start, BigDecimal end, BigDecimal step, Optional<BigDecimal> tick) {

        BigDecimal width() {
            return end.subtract(start).abs();
        }

        boolean within(BigDecimal number) {
            return number.compareTo(start.min(end)) >= 0 && number.compareTo(start.max(end)) <= 0;
        }

        boolean onStep(BigDecimal number) {
            return isMultiple(number.subtract(start), step);
        }

        boolean onTick(BigDecimal number) {
            return tick.isEmpty() || isMultiple(number.subtract(start), tick.get());
        }

        boolean allowsTick(BigDecimal every) {
            return every.signum() != 0 && every.compareTo(width()) <= 0 && isMultiple(every, step);
        }

        private static boolean isMultiple(BigDecimal number, BigDecimal of) {
            return number.remainder(of).signum() == 0;
        }
    }
}
