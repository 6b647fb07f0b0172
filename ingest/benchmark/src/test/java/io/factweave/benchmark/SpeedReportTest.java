package io.factweave.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SpeedReportTest {

  @Test
  void comparesTokensPerSecondOfBoth() {
    assertThat(new SpeedReport(10, 6000).comparison(figures(2, 3), figures(60, 100)).toString())
        .contains("tokens/s                        3,000     100                 30.00\n")
        .contains("tokens per processor second     2,000    60.0                 33.33\n")
        .contains("documents                          10      10\n");
  }

  @Test
  void leavesTheirColumnEmptyWhereTheyDidNotRun() {
    assertThat(new SpeedReport(10, 6000).comparison(figures(2, 3), null).toString())
        .contains("tokens/s                        3,000         -\n");
  }

  @Test
  void countsWhatNoJavaThreadUsedAsTheJvms() {
    Figures figures = figures(2, 4);
    for (Step step : Step.values()) {
      figures.put(step.title(), step == Step.NETWORK ? 3 : 0);
    }
    assertThat(new SpeedReport(10, 6000).steps(figures).toString())
        .containsPattern("network +3\\.00 +75\\.0 % +500\\.00\n")
        .containsPattern("JVM: compiler, collector +1\\.00 +25\\.0 %");
  }

  @Test
  void showsLevelRateWhereTimeGrowsInProportion() {
    Figures figures = new Figures();
    figures.put("1", 8);
    figures.put("2", 8);
    figures.put("4", 16);
    assertThat(SpeedReport.growth("document", figures, 100, 4).toString())
        .containsPattern("1x +100 +4 +2\\.000 +50\\.0\n")
        .containsPattern("2x +200 +2 +4\\.000 +50\\.0\n")
        .containsPattern("4x +400 +1 +16\\.000 +25\\.0\n");
  }

  private static Figures figures(double time, double cpu) {
    Figures figures = new Figures();
    figures.put(Figures.SET_UP, 1);
    figures.put(Figures.TIME, time);
    figures.put(Figures.CPU, cpu);
    figures.put(Figures.MEMORY, 1 << 30);
    figures.put(Figures.FOUND, 7);
    return figures;
  }
}
