package org.baraza.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Farah asks how often an evaluation of a mission like hers would be right, before there is anything to evaluate. */
final class CalibrateCommandTest {

    private TypedText text = new TypedText();

    private int run(String... words) {
        text = new TypedText();
        return new Baraza(new TableDesk().tools(text.terminal())).run(words);
    }

    @Test
    void shares_stand_with_their_monte_carlo_error_and_are_the_same_for_the_same_seed() {
        String[] words = {
            "calibrate",
            "--areas",
            "40",
            "--months",
            "60",
            "--treated",
            "6",
            "--mean",
            "1",
            "--runs",
            "4",
            "--seed",
            "3"
        };
        assertThat(run(words)).as(text.err()).isEqualTo(Exit.GOOD);
        String first = text.out();
        JsonNode said = JsonMapper.shared().readTree(first);
        assertThat(said.get("runs").asInt()).isEqualTo(4);
        assertThat(said.get("coverage").get("value").asDouble()).isBetween(0.0, 1.0);
        assertThat(said.get("bias").get("monte_carlo_error").asDouble()).isPositive();
        double sum = 0;
        for (JsonNode one : said.get("verdicts")) {
            sum += one.get("value").asDouble();
        }
        assertThat(sum).isEqualTo(1);
        run(words);
        assertThat(text.out()).isEqualTo(first);
    }

    @Test
    void what_makes_no_mission_is_wrong_use() {
        assertThat(run("calibrate", "--targeting", "flareups")).isEqualTo(Exit.WRONG_USE);
        assertThat(text.err()).contains("Did you mean \"flare-ups\"?");
        assertThat(run("calibrate", "--areas", "10", "--treated", "10")).isEqualTo(Exit.WRONG_USE);
        assertThat(run("calibrate", "--ratio", "0")).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void a_tier_is_one_line_a_shape_with_the_goals_that_are_met() {
        run("calibrate", "--tier", "smoke", "--runs", "4", "--csv");
        String[] lines = text.out().split("\n");
        assertThat(lines).hasSize(4);
        int columns = lines[0].split(",").length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
        assertThat(lines[1]).startsWith("60,72,10,0.5,1.0,random,24,1,4,4,");
        run("calibrate", "--tier", "smoke", "--runs", "4", "--json");
        JsonNode first =
                JsonMapper.shared().readTree(text.out().lines().findFirst().orElseThrow());
        assertThat(first.get("goals").get(0).get("state").asString()).isIn("met", "open", "missed");
    }

    @Test
    void a_tier_has_shapes_of_its_own() {
        assertThat(run("calibrate", "--tier", "smok")).isEqualTo(Exit.WRONG_USE);
        assertThat(text.err()).contains("Did you mean \"smoke\"?");
        assertThat(run("calibrate", "--tier", "smoke", "--areas", "60")).isEqualTo(Exit.WRONG_USE);
        assertThat(text.err()).contains("--tier has shapes of its own");
        assertThat(run("calibrate", "--csv")).isEqualTo(Exit.WRONG_USE);
        assertThat(text.err()).contains("--csv belongs to --tier");
    }
}
