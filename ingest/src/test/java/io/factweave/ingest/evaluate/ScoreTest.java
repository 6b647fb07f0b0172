package io.factweave.ingest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void computesPrecisionRecallAndTheirHarmonicMean() {
    Score score = new Score(3, 1, 2);

    assertThat(score.precision()).isEqualTo(0.75);
    assertThat(score.recall()).isEqualTo(0.6);
    assertThat(score.f1()).isEqualTo(2 * 0.75 * 0.6 / 1.35, within(1e-12));
  }

  @Test
  void isZeroWhereNothingWasFoundOrNothingIsThere() {
    assertThat(Score.NONE.f1()).isZero();
    assertThat(new Score(0, 5, 0).recall()).isZero();
    assertThat(new Score(0, 0, 5).precision()).isZero();
  }

  @Test
  void addsCountsAndNotRatios() {
    assertThat(new Score(1, 0, 0).plus(new Score(0, 1, 2))).isEqualTo(new Score(1, 1, 2));
  }
}
