"""Turns annotated documents into training examples: windows with targets, and what is open masked."""
import bisect
from dataclasses import dataclass

import numpy as np

from corpus import PREDICATES, STANCES, SYMMETRIC, TYPES
from text import units as cut
from text import windows

LAYERS = ["name", "phrase", "pronoun", "description"]
PHRASES = frozenset(["Policy", "Technology"])  # types of which a mention may hold names
LABELS = ["O"] + [f"{p}-{t}" for t in TYPES for p in "BI"]
LABEL = {label: i for i, label in enumerate(LABELS)}
KINDS = {"name": 0, "reference": 1, "date": 2}
ALL = (1 << len(LABELS)) - 1
IGNORED = -1.0


@dataclass
class Example:
    source: str
    ids: list
    shapes: list
    firsts: list
    sentences: list  # of each unit
    tags: list  # layer -> unit -> bit set of the labels that may be right
    mentions: list  # (first unit, last unit, kind)
    pairs: list  # (mention, mention)
    relations: np.ndarray  # pair, predicate -> 1, 0, or IGNORED
    stances: list  # pair -> index of the stance, or -1
    reported: list  # pair -> 1, 0, or IGNORED
    antecedents: list  # (mention, candidate mentions, which are right)
    keys: list  # mention -> keys, for measuring


def bits(labels):
    value = 0
    for label in labels:
        value |= 1 << LABEL[label]
    return value


def examples(document, pieces, limit, overlap=1):
    all_units = cut(document.text, document.sentences)
    return [example(document, window) for window in windows(document.text, all_units, pieces, limit, overlap)]


def example(document, window):
    located = locate(document, window)
    tags = tag_targets(document, window, located)
    used = [(m, f, l) for m, f, l in located if m.kind != "open"]
    sentence = [u.sentence for u in window.units]
    mentions = [(f, l, KINDS[m.kind]) for m, f, l in used]
    pairs, relations, stances, reported = pair_targets(document, used, sentence)
    return Example(document.source, window.ids, window.shapes, window.firsts,
                   [s - sentence[0] for s in sentence], tags, mentions, pairs, relations, stances, reported,
                   antecedents(document, used), [m.keys for m, _, _ in used])


def locate(document, window):
    """Mentions that lie whole in the window: (mention, first unit, last unit), in the order of the text."""
    starts = [u.start for u in window.units]
    found = []
    for m in document.mentions:
        if m.start < starts[0] or m.end > window.units[-1].end:
            continue
        first = bisect.bisect_right(starts, m.start) - 1
        last = bisect.bisect_left(starts, m.end) - 1
        if window.units[first].end <= m.start:
            first += 1
        if first <= last:
            found.append((m, first, last))
    return found


def tag_targets(document, window, located):
    count = len(window.units)
    none = 1 << LABEL["O"]
    if document.complete:
        layers = [[none] * count for _ in LAYERS]
    else:
        layers = [[open_tags(document, window, u) for u in window.units]] + [[ALL] * count for _ in LAYERS[1:]]
    for m, first, last in located:
        if m.kind == "date":
            if not document.complete:
                fill(layers[0], first, last, none, none)
            continue
        if m.kind == "open":
            fill(layers[0], first, last, ALL, ALL)
            continue
        layer = layer_of(m, first, last, located)
        if not document.complete and PHRASES & m.types:
            fill(layers[0], first, last, ALL, ALL)
            continue
        fill(layers[layer], first, last, bits("B-" + t for t in m.types), bits("I-" + t for t in m.types))
    return layers


def layer_of(mention, first, last, located):
    """Which tagger finds a mention: phrases stand around names, long references around pronouns."""
    if mention.kind == "reference":
        return 2 if first == last else 3
    if not mention.types <= PHRASES:
        return 0
    inside = any(n.kind == "name" and n.types <= PHRASES and f <= first and last <= l and (f, l) != (first, last)
                 for n, f, l in located)
    return 0 if inside else 1


def open_tags(document, window, unit):
    """What an unmarked unit may be where only some types are marked, or only what takes part in a claim."""
    return ALL_OPEN[document.covered][unit_is_plain(document.text, unit)]


def unit_is_plain(text, unit):
    word = text[unit.start:unit.end]
    return not any(c.isupper() or c.isdigit() for c in word)


class _Open(dict):
    def __missing__(self, covered):
        free = [t for t in TYPES if t not in covered]
        capital = bits(["O"] + [f"{p}-{t}" for t in free for p in "BI"])
        plain = bits(["O"] + [f"I-{t}" for t in free])
        self[covered] = {True: plain, False: capital}
        return self[covered]


ALL_OPEN = _Open()


def fill(layer, first, last, begin, inside):
    layer[first] = begin
    for i in range(first + 1, last + 1):
        layer[i] = inside


def pair_targets(document, used, sentence):
    claims = {}
    for c in document.claims:
        claims.setdefault((c.subject, c.object), []).append(c)
        if c.predicate in SYMMETRIC:
            claims.setdefault((c.object, c.subject), []).append(c)
    stated = {}  # keys of a claim's arguments, to tell other mentions of the same two
    spans = {(m.start, m.end): m for m, _, _ in used}
    for (s, o), found in claims.items():
        if s in spans and o in spans:
            for a in spans[s].keys:
                for b in spans[o].keys:
                    stated.setdefault((a, b), set()).update(c.predicate for c in found)
    usual = np.array([0.0 if p in document.exhaustive else IGNORED for p in PREDICATES], np.float32)
    pairs, relations, stances, reported = [], [], [], []
    for i, (m, f, l) in enumerate(used):
        if m.kind == "date":
            continue
        for j, (n, g, h) in enumerate(used):
            if i == j or abs(sentence[f] - sentence[g]) > 1 or (f, l) == (g, h):
                continue
            found = claims.get(((m.start, m.end), (n.start, n.end)), ())
            if not found and (not document.exhaustive or m.keys & n.keys):
                continue
            row = usual
            again = [p for a in m.keys for b in n.keys for p in stated.get((a, b), ())]
            if found or again:
                row = usual.copy()
                row[[PREDICATES.index(p) for p in again]] = IGNORED
                for c in found:
                    row[PREDICATES.index(c.predicate)] = IGNORED if c.optional else 1.0
            pairs.append((i, j))
            relations.append(row)
            stances.append(STANCES.index(found[0].stance) if found and document.complete else -1)
            reported.append(float(found[0].reported) if found and document.complete else IGNORED)
    relations = np.stack(relations) if relations else np.zeros((0, len(PREDICATES)), np.float32)
    return pairs, relations, stances, reported


def antecedents(document, used):
    """For each reference, and each later name: earlier mentions, and which of them are of the same entity."""
    found = []
    linked = document.complete or document.source == "knowledgenet"
    if not linked:
        return found
    for j, (m, f, l) in enumerate(used):
        if m.kind != "reference" and not document.complete or m.kind == "date" or not m.keys:
            continue
        candidates, right = [], []
        for i, (n, g, h) in enumerate(used):
            if i == j or n.kind == "date" or (g, -h) >= (f, -l) or not (n.keys or document.complete):
                continue
            candidates.append(i)
            right.append(bool(n.keys & m.keys))
        if candidates and (document.complete or any(right)):
            found.append((j, candidates, right))
    return found
