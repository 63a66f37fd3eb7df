package org.baraza.reference;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baraza.core.protect.ProtectionRule;

/** The thirty rules of what must never be done, and the tests that carry their numbers. */
final class ProtectionRules {

    /**
     * @param number 1 to 30
     * @param never what must not be done, in our own words
     * @param guard what stands in the way
     * @param later what is built later, and what the guard will refuse then; empty when the whole rule is in force
     */
    record Line(int number, String never, String guard, String later) {}

    static final List<Line> LINES = List.of(
            line(
                    1,
                    "Keep who said something beside what was said.",
                    "The core knows pseudonyms only; identities are in the vault, sealed."),
            line(
                    2,
                    "Let anything else come before confidentiality.",
                    "No role opens an identity alone: a reason, and for the gravest a second person."),
            line(
                    3,
                    "Collect what is not needed.",
                    "Each personal field of the vault states its purpose and how long it is kept."),
            line(
                    4,
                    "Write down what happened in a case of sexual violence.",
                    "Such words are referred and counted, never kept; a form on the subject cannot have a field for words.",
                    "Alert forms: each is a `Form`, and what comes in passes `Reception` first."),
            line(5, "Ask a child, or make one a focal point.", "The vault takes no identity of a child."),
            line(
                    6,
                    "Give what partners and sources said to national forces by itself.",
                    "Nothing leaves without a sharing protocol that names the receiver; an alleged actor never receives."),
            line(
                    7,
                    "Build a tool for spying through people.",
                    "No name of a table, column, entry, route, command, role or indicator speaks of tasking, paying or"
                            + " charting people; only organisations and areas can be related."),
            line(
                    8,
                    "Show the exact place or time of an alert to whoever does not need it.",
                    "What is published is coarsened in place and delayed in time."),
            line(9, "Publish small numbers.", "Small cells are suppressed, and others so that no sum gives them away."),
            line(
                    10,
                    "Keep the ethnicity or religion of a named person.",
                    "No column, entry, vault field or form has a place for it."),
            line(
                    11,
                    "Take silence for consent.",
                    "A `Consent` comes of a yes alone, for one purpose and a time; withdrawn, it permits nothing more and"
                            + " says from when to delete."),
            line(
                    12,
                    "Promise what cannot be given.",
                    "A `Commitment` needs an owner and a day; no shipped text sounds like a promise in any language.",
                    "Replies that people write are checked with the same words."),
            line(
                    13,
                    "Delete history in silence, or keep it for ever.",
                    "A retention schedule by class; every deletion is on the journal."),
            line(14, "Mark everything confidential.", "A classification needs a reason and a day to look again."),
            line(
                    15,
                    "Keep rules of engagement, detainees' files or military plans.",
                    "The front door knows them by marking, title and build-up, and takes nothing of them in."),
            line(
                    16,
                    "Send details by text message.",
                    "An `OutboundText` is one of three neutral texts and a code; a channel that takes words does not pass"
                            + " the tests.",
                    "SMS channels send these and nothing else."),
            line(
                    17,
                    "Require a smartphone, an e-mail or a real name.",
                    "No form, screen, entry or column can require one.",
                    "The whole way by SMS and on paper is proved when it is built."),
            line(
                    18,
                    "Let a program verify, refuse or put first.",
                    "A `Decision` needs a person and a reason; a record that can be verified must carry one.",
                    "Verification of alerts is recorded as such decisions."),
            line(
                    19,
                    "Rank communities, partners or missions by default.",
                    "Areas stand in order of place code until somebody asks otherwise, and then with a warning."),
            line(
                    20,
                    "Give a person a score.",
                    "What measures never sees a handle; nothing that holds one holds a score."),
            line(
                    21,
                    "Let the accused's chain read a complaint about misconduct.",
                    "`MisconductAccess` refuses the whole branch, everybody above, and whoever's unit is not known.",
                    "The complaints channel asks it before anything is shown."),
            line(
                    22,
                    "Support an armed community group unchecked.",
                    "Active `Support` without three valid checks cannot exist; a table of partners brings none in."),
            line(
                    23,
                    "Count standing by as restraint.",
                    "An indicator can name others without which it is shown nowhere; screens and commands obey.",
                    "FOR-01 must name FOR-04 on the day it is written."),
            line(
                    24,
                    "Pass off what goes together as an effect, or hide that nothing was found.",
                    "Pages that show violence beside presence say so; every indicator carries a design label.",
                    "Impact reports use the same label."),
            line(
                    25,
                    "Lose the data when a mission ends, or hand all of it over.",
                    "An exit decides class by class: destroy, archive, return, open."),
            line(
                    26,
                    "Name a partner who did not choose it.",
                    "`Visibility` is internal unless a consent to be named holds that very moment."),
            line(27, "Run unsealed on a laptop that can be lost.", "Identities are sealed with a key kept elsewhere."),
            line(
                    28,
                    "Rest on a single decision to share.",
                    "An export names the sharing protocol it rests on; incidents are logged."),
            line(
                    29,
                    "Mix the views of humanitarians and soldiers.",
                    "No line of the policy may show people under arms a humanitarian matter; nobody holds both roles.",
                    "A matter that humanitarians confide is named `humanitarian-…`, and is then kept apart."),
            line(
                    30,
                    "Ask a community again without looking who asked lately.",
                    "An `AssessmentPlan` exists only once its planner has seen the recent ones.",
                    "The planner shows them."));

    private ProtectionRules() {}

    private static Line line(int number, String never, String guard) {
        return new Line(number, never, guard, "");
    }

    private static Line line(int number, String never, String guard, String later) {
        return new Line(number, never, guard, later);
    }

    /** Every test that carries a rule's number and is run, by number, as {@code Class.method}. */
    static SortedMap<Integer, SortedSet<String>> proofs() {
        SortedMap<Integer, SortedSet<String>> proofs = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(
                                location -> location.contains("test-classes") || location.contains("-tests.jar"))
                        .withImportOption(location -> !location.contains("/planted/"))
                        .importPackages("org.baraza")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(ProtectionRules::isRun)
                        .forEach(method -> numbers(method)
                                .forEach(number -> proofs.computeIfAbsent(number, n -> new TreeSet<>())
                                        .add(method.getOwner().getSimpleName() + "." + method.getName())));
        return proofs;
    }

    private static boolean isRun(JavaMethod method) {
        List<String> names = method.getAnnotations().stream()
                .map(a -> a.getRawType().getSimpleName())
                .toList();
        boolean off = names.contains("Disabled")
                || method.getOwner().getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().getSimpleName().equals("Disabled"));
        return !off && names.stream().anyMatch(n -> n.endsWith("Test") || n.equals("Property"));
    }

    private static List<Integer> numbers(JavaMethod method) {
        Stream<JavaAnnotation<?>> one = method.tryGetAnnotationOfType(ProtectionRule.class.getName()).stream()
                .map(a -> a);
        Stream<JavaAnnotation<?>> several = method.tryGetAnnotationOfType(ProtectionRule.All.class.getName()).stream()
                .flatMap(all -> Stream.of((Object[]) all.get("value").orElseThrow()))
                .map(a -> (JavaAnnotation<?>) a);
        return Stream.concat(one, several)
                .map(a -> (Integer) a.get("value").orElseThrow())
                .toList();
    }

    static String page() {
        StringBuilder page = new StringBuilder("""
                # Protection rules

                <!-- Made by ./baraza docs from the code; change it there. -->

                Thirty things that must never be done, what stands in the way of each, and the tests that prove it. How it
                all hangs together, and what no machine can keep, is told in [How people are protected](../explanation/protection.md).

                """);
        Map<Integer, SortedSet<String>> proofs = proofs();
        for (Line line : LINES) {
            page.append("## ")
                    .append(line.number())
                    .append(". Never: ")
                    .append(line.never())
                    .append("\n\n");
            page.append(line.guard()).append("\n\n");
            if (!line.later().isEmpty()) {
                page.append("Built later: ").append(line.later()).append("\n\n");
            }
            for (String proof : proofs.getOrDefault(line.number(), new TreeSet<>())) {
                String[] parts = proof.split("\\.", 2);
                page.append("- ")
                        .append(parts[1].replace('_', ' '))
                        .append(" (`")
                        .append(parts[0])
                        .append("`)\n");
            }
            page.append('\n');
        }
        return page.toString().strip() + "\n";
    }
}
