/// The default extractor: the trained network together with lexicon, grammars and dates.
@NullMarked
package io.factweave.ingest.extract.trained;

import org.jspecify.annotations.NullMarked;
