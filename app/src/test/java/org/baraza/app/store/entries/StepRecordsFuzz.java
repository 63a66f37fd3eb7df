package org.baraza.app.store.entries;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.core.record.activities.ActivityStep;
import org.baraza.core.record.cases.CaseStep;
import org.baraza.core.record.lessons.LessonStep;
import org.baraza.core.record.mediation.DisputeStep;
import org.baraza.core.record.projects.ProjectStep;
import org.baraza.core.record.promises.DecisionStep;
import org.baraza.core.record.promises.ExpectationStep;
import org.baraza.core.record.promises.Step;
import org.baraza.core.record.training.CourseStep;
import org.baraza.fuzz.FuzzTarget;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Any body of a step is read, and then written and read again as the same, or refused. The first byte chooses the subject. */
@AutoService(FuzzTarget.class)
public final class StepRecordsFuzz implements FuzzTarget {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<Class<? extends CaseStep>> SUBJECTS = List.of(
            Step.class,
            ExpectationStep.class,
            DecisionStep.class,
            ActivityStep.class,
            DisputeStep.class,
            ProjectStep.class,
            CourseStep.class,
            LessonStep.class);

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(StepRecords.class);
    }

    @Override
    public int longest() {
        return 800;
    }

    @Override
    public List<byte[]> seeds() {
        return Stream.of(
                        "\3{\"step\":\"held\",\"id\":\"c-1\",\"on\":\"2026-03-13\",\"chair\":\"PARTNER\",\"total\":2,"
                                + "\"groups\":{\"WOMEN\":1},\"agreed\":true,\"came\":\"x\",\"by\":\"deng\","
                                + "\"at\":\"2026-03-14T18:00:00Z\"}",
                        "\4{\"step\":\"crime-found\",\"id\":\"c-1\",\"crimes\":[\"KILLING\"],\"by\":\"deng\","
                                + "\"at\":\"2026-03-14T18:00:00Z\"}")
                .map(s -> s.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void feed(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Class<? extends CaseStep> subject = SUBJECTS.get((input[0] & 0xff) % SUBJECTS.size());
        try {
            JsonNode body = JSON.readTree(new String(input, 1, input.length - 1, StandardCharsets.UTF_8));
            CaseStep step = StepRecords.read(subject, body);
            String once = written(step);
            if (!written(StepRecords.read(subject, JSON.readTree(once))).equals(once)) {
                throw new AssertionError("a step is not read as it was written: " + step.getClass());
            }
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            // What is none is refused.
        }
    }

    private static String written(CaseStep step) {
        ObjectNode body = JSON.createObjectNode();
        StepRecords.show(step, body);
        return JSON.writeValueAsString(body);
    }
}
