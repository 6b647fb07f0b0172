/// An extractor of lexicon, grammars and cues: what it finds can be explained word by word.
@NullMarked
package io.factweave.ingest.extract.rules;

import org.jspecify.annotations.NullMarked;
