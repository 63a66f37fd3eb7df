package org.baraza.app.cli.commands;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.compare.plan.Comparison;
import org.baraza.core.compare.plan.Outcome;
import org.baraza.core.compare.plan.Treatment;
import org.baraza.core.ground.Month;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The choices a question about an effect is put in, as options. */
final class PlanChoices {

    private static final String NONE = "none";

    private PlanChoices() {}

    static CommandSpec with(CommandSpec spec) {
        return spec.addOption(Options.text("--country", "ISO3", "Whose areas; the mission's host when left out."))
                .addOption(Options.whole("--level", "N", "Administrative level of the areas; 2 when left out."))
                .addOption(Options.text(
                        "--treatment", "WHAT", "What is looked at for its effect: " + names(Treatment.class) + "."))
                .addOption(Options.text(
                        "--outcome",
                        "WHAT",
                        "What may have changed: " + names(Outcome.class) + "; events when left out."))
                .addOption(Options.text(
                        "--also",
                        "LIST",
                        "Further outcomes, parted by commas, or none; they are exploratory and decide nothing."))
                .addOption(
                        Options.text("--from", "YYYY-MM", "First month; five years before the mission when left out."))
                .addOption(Options.text(
                        "--to", "YYYY-MM", "Last month; the last that events and deployments cover when left out."))
                .addOption(Options.whole("--window-months", "N", "Months from the start that count; 24 when left out."))
                .addOption(Options.text("--comparison", "WHICH", "With which areas: " + names(Comparison.class) + "."))
                .addOption(Options.whole(
                        "--meaningful", "PERCENT", "The least change that matters, in per cent; 20 when left out."))
                .addOption(Options.whole("--seed", "N", "Where chance starts; 1 when left out."))
                .addOption(Options.carryForward());
    }

    static ImpactPlans.Wish read(ParseResult given, Tools tools) {
        ImpactPlans.Wish usual = ImpactPlans.Wish.usual(
                Options.<String>find(given, "--mission").orElseThrow(), Options.carryForwardMonths(given, tools));
        Outcome outcome = one(given, "--outcome", Outcome.class).orElse(usual.outcome());
        return new ImpactPlans.Wish(
                usual.mission(),
                Options.find(given, "--country"),
                Options.<Integer>find(given, "--level").orElse(usual.level()),
                one(given, "--treatment", Treatment.class).orElse(usual.treatment()),
                outcome,
                Options.<String>find(given, "--also")
                        .map(PlanChoices::several)
                        .orElseGet(() -> without(usual.also(), outcome)),
                month(given, "--from"),
                month(given, "--to"),
                Options.<Integer>find(given, "--window-months").orElse(usual.horizonMonths()),
                one(given, "--comparison", Comparison.class).orElse(usual.comparison()),
                Options.<Integer>find(given, "--meaningful").orElse(usual.meaningfulPercent()),
                usual.carryForwardMonths(),
                Options.<Integer>find(given, "--seed").orElse(usual.seed()));
    }

    private static Set<Outcome> without(Set<Outcome> all, Outcome outcome) {
        Set<Outcome> others = EnumSet.copyOf(all);
        others.remove(outcome);
        return others;
    }

    private static Set<Outcome> several(String list) {
        Set<Outcome> found = EnumSet.noneOf(Outcome.class);
        if (!list.strip().equals(NONE)) {
            for (String name : list.split(",", -1)) {
                found.add(named("--also", name.strip(), Outcome.class));
            }
        }
        return found;
    }

    private static Optional<Month> month(ParseResult given, String option) {
        return Options.<String>find(given, option)
                .map(text -> Month.read(text)
                        .orElseThrow(() -> new WrongUse(option + " is \"" + text + "\"; write a month as 2020-01.")));
    }

    private static <E extends Enum<E>> Optional<E> one(ParseResult given, String option, Class<E> type) {
        return Options.<String>find(given, option).map(text -> named(option, text, type));
    }

    private static <E extends Enum<E>> E named(String option, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> name(c).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new WrongUse(option + " cannot be \"" + text + "\". " + Nearest.hint(text, list(type))));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(", ", list(type));
    }

    /** What may be chosen: never what every plan refuses. */
    private static <E extends Enum<E>> List<String> list(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c != Outcome.OWN_INCIDENTS)
                .map(PlanChoices::name)
                .toList();
    }

    /** {@code BASE_ARRIVES} is written {@code base-arrives}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
