package org.baraza.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.wiring.Sites;
import org.baraza.core.record.DataSet;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One real site with all the published files in it, made once for all tests of this package. */
record PublishedSite(Path folder, Desk desk, List<ImportReport> reports) implements AutoCloseable {

    static PublishedSite make() {
        try {
            Path folder = Files.createTempDirectory("published-site");
            Desk desk = new Sites(InstantSource.system()).open(folder, Settings.USUAL);
            List<ImportReport> reports = new ArrayList<>();
            for (Path file : PublishedFiles.all()) {
                reports.add(desk.importFile(file, ImportWishes.NONE, Progress.NONE));
            }
            return new PublishedSite(folder, desk, reports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportReport report(Path file) {
        return reports.stream().filter(r -> r.file().equals(file)).findFirst().orElseThrow();
    }

    DataSet dataSet(Path file) {
        return desk.register().findDataSet(report(file).dataSet().orElseThrow()).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        desk.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Gives the site to tests; skips them where the files are not beside the checkout. */
    static final class Resolver implements ParameterResolver, ExecutionCondition {

        private static final ExtensionContext.Namespace ROOM = ExtensionContext.Namespace.create(Resolver.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return PublishedFiles.all().stream().allMatch(Files::isReadable)
                    ? ConditionEvaluationResult.enabled("the published files are there")
                    : ConditionEvaluationResult.disabled("the published files are not in " + PublishedFiles.FOLDER
                            + " beside the checkout: nothing was compared with them");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PublishedSite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ROOM)
                    .computeIfAbsent(PublishedSite.class, type -> make(), PublishedSite.class);
        }
    }
}
