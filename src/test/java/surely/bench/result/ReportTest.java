package surely.bench.result;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import surely.bench.load.Floor;
import surely.test.api.Api;

class ReportTest {
  private final Findings findings = new Findings();

  ReportTest() {
    findings.conditions.put("run", "short");
    findings.memory.put("when ready", Double.NaN);
    findings.exports.add(new Export("as csv", 1_000, Duration.ofSeconds(2), 100));
    findings.add(new Round("respond", 16, 3_000, 1_500, 9, 30, 0.6, 0.2, 0.02, Double.NaN));
    findings.add(new Round(Floor.name(1), 16, 6_000, 3_000, 3, 9, 0, 0.1, 0.1, Double.NaN));
  }

  @Test
  void aResponseIsComparedWithTheFloorByTheCpuTimeOfAllThatServeIt() {
    assertThat(findings.ratioToFloor(16).orElseThrow(), closeTo(4, 1e-9));
    assertThat(findings.ratioToFloor(64).isPresent(), is(false));
  }

  @Test
  void theJsonLeavesOutWhatWasNotMeasured() {
    JsonObject json = Api.object(new BenchJson(findings).toString());

    JsonObject respond = json.getJsonArray("workloads").getJsonObject(0);
    assertThat(respond.getString("workload"), is("respond"));
    assertThat(respond.getJsonNumber("per_second").doubleValue(), is(1500.0));
    assertThat(respond.containsKey("memory_mb"), is(false));
    assertThat(json.getJsonObject("memory_mb").isEmpty(), is(true));
  }

  @Test
  void theTablesShowThreeDigits() {
    String tables = new Tables(findings).toString();

    assertThat(tables, containsString("| respond | 1,500 | 9.00, 30.0 | 0.600, 0.200 |"));
    assertThat(tables, containsString("- 16 connections: 4.00"));
    assertThat(tables, not(containsString("NaN")));
  }
}
