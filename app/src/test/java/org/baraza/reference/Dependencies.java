package org.baraza.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is built in, as Maven resolved it: the list that the build writes before the tests, and the licences that each
 * library's own project file, or the one it inherits from, states.
 */
final class Dependencies {

    private static final Path LOCK = Path.of("src/main/browser/package-lock.json");
    private static final Path LIST = Path.of("target", "dependencies.txt");
    private static final Pattern LINE = Pattern.compile(
            "\\s*([^:\\s]+):([^:\\s]+):[^:\\s]+(?::[^:\\s]+)?:([^:\\s]+):(compile|runtime|provided|test):(\\S+\\.jar).*");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>(.*?)</parent>");
    private static final Pattern LICENCES = Pattern.compile("(?s)<licenses>(.*?)</licenses>");
    private static final Pattern LICENCE = Pattern.compile("(?s)<license>(.*?)</license>");

    private Dependencies() {}

    /**
     * @param name group and artifact
     * @param version as resolved
     * @param scope Maven's scope, or browser; test and browser build are not part of the program
     * @param licences as stated; any one of them may be chosen
     */
    record Library(String name, String version, String scope, List<String> licences) {}

    /** By name. */
    static List<Library> list() {
        try {
            List<Library> all = new ArrayList<>();
            for (String line : Files.readAllLines(LIST)) {
                Matcher found = LINE.matcher(line.replaceAll("\\u001B\\[[0-9;]*m", ""));
                if (found.matches() && !found.group(1).equals("org.baraza")) {
                    Path pom = Path.of(found.group(5).replaceFirst("(-linux-[^/]*)?\\.jar$", ".pom"));
                    if (!Files.exists(pom)) {
                        pom = Path.of(found.group(5)).resolveSibling(found.group(2) + "-" + found.group(3) + ".pom");
                    }
                    all.add(new Library(
                            found.group(1) + ":" + found.group(2),
                            found.group(3),
                            found.group(4),
                            licences(pom, repository(pom, found.group(1)))));
                }
            }
            all.addAll(inTheBrowser());
            all.sort(Comparator.comparing(Library::name));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the build writes " + LIST + " before the tests: run them with Maven, not one by one", e);
        }
    }

    /** What the page for filling in forms is made of, whether or not this build had Node to make it. */
    private static List<Library> inTheBrowser() throws IOException {
        List<Library> all = new ArrayList<>();
        JsonNode packages =
                JsonMapper.builder().build().readTree(Files.readString(LOCK)).path("packages");
        packages.properties().forEach(each -> {
            JsonNode about = each.getValue();
            String name = each.getKey().replaceFirst(".*node_modules/", "");
            if (!name.isEmpty()) {
                boolean tool = about.path("dev").asBoolean(false)
                        || about.path("devOptional").asBoolean(false);
                all.add(new Library(
                        name,
                        about.path("version").asString(""),
                        tool ? "browser build" : "browser",
                        Stream.of(about.path("license")
                                        .asString("")
                                        .replaceAll("[()]", "")
                                        .split(" OR ", -1))
                                .map(l -> l.replace(" AND ", " and "))
                                .toList()));
            }
        });
        return all;
    }

    /** The folder all groups lie in. */
    private static Path repository(Path pom, String group) {
        return pom.resolve("../".repeat(group.split("\\.").length + 3)).normalize();
    }

    private static List<String> licences(Path pom, Path repository) throws IOException {
        String text = Files.readString(pom).replaceAll("(?s)<!--.*?-->", "");
        Optional<String> stated = first(LICENCES, text);
        if (stated.isPresent()) {
            return LICENCE.matcher(stated.get())
                    .results()
                    .map(m -> shortName(tag("name", m.group(1)).orElse("") + " "
                            + tag("url", m.group(1)).orElse("")))
                    .distinct()
                    .toList();
        }
        Optional<String> parent = first(PARENT, text);
        if (parent.isEmpty()) {
            return List.of();
        }
        String artifact = tag("artifactId", parent.get()).orElse("");
        String version = tag("version", parent.get()).orElse("");
        return licences(
                repository
                        .resolve(tag("groupId", parent.get()).orElse("").replace('.', '/'))
                        .resolve(artifact)
                        .resolve(version)
                        .resolve(artifact + "-" + version + ".pom"),
                repository);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<String> tag(String name, String text) {
        return first(Pattern.compile("(?s)<" + name + ">\\s*(.*?)\\s*</" + name + ">"), text);
    }

    /** Identifier of a licence as everybody writes it; what is not known stays as it is, and no list allows that. */
    private static String shortName(String stated) {
        String text = stated.toLowerCase(java.util.Locale.ROOT);
        if (text.contains("apache")) {
            return "Apache-2.0";
        }
        if (text.contains("lgpl") || text.contains("lesser general public")) {
            return "LGPL-2.1-or-later";
        }
        if (text.contains("classpath") || text.matches(".*gpl2?[ -]*w/? ?cpe.*")) {
            return "GPL-2.0-with-classpath-exception";
        }
        if (text.contains("eclipse distribution") || text.contains("edl")) {
            return "EDL-1.0";
        }
        if (text.contains("epl-2")
                || text.contains("epl 2")
                || text.contains("eclipse public license - v 2")
                || text.contains("eclipse public license v. 2")
                || text.contains("eclipse public license, version 2")
                || text.contains("eclipse public license v2")
                || text.contains("eclipse public license 2")) {
            return "EPL-2.0";
        }
        if (text.contains("eclipse public license") || text.contains("epl-1")) {
            return "EPL-1.0";
        }
        if (text.contains("mozilla") || text.contains("mpl")) {
            return "MPL-2.0";
        }
        if (text.contains("bsd-2") || text.contains("bsd 2") || text.contains("simplified")) {
            return "BSD-2-Clause";
        }
        if (text.contains("bsd")) {
            return "BSD-3-Clause";
        }
        // The licence of Bouncy Castle is the MIT licence under another name.
        if (text.contains("mit") || text.contains("bouncy castle")) {
            return "MIT";
        }
        if (text.contains("postgresql")) {
            return "PostgreSQL";
        }
        if (text.contains("cc0") || text.contains("public domain")) {
            return "CC0-1.0";
        }
        if (text.contains("0bsd") || text.contains("zero-clause")) {
            return "0BSD";
        }
        return stated.strip();
    }

    static String page(String head) {
        StringBuilder page = new StringBuilder("# Dependencies\n\n")
                .append(head)
                .append(
                        "Every library of the program and, with scope test, of its tests, as Maven resolves them. Where more than\n"
                                + "one licence stands, any one of them may be chosen. Scope browser is what the page for filling in forms is\n"
                                + "made of, as npm resolves it, and browser build what makes it. The build fails on a licence we may not pass\n"
                                + "on.\n\n")
                .append("| library | version | licence | scope |\n|---|---|---|---|\n");
        for (Library library : list()) {
            page.append("| ")
                    .append(library.name())
                    .append(" | ")
                    .append(library.version())
                    .append(" | ")
                    .append(String.join(" or ", library.licences()))
                    .append(" | ")
                    .append(library.scope())
                    .append(" |\n");
        }
        return page.toString();
    }
}
