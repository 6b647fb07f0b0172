/// Measures speed, memory and growth of the extraction, beside Stanford CoreNLP. Every measured run has a
/// process of its own; `SpeedBenchmark` starts them one after the other and prints their figures.
@NullMarked
package io.factweave.benchmark;

import org.jspecify.annotations.NullMarked;
