"""Units, word pieces and windows: what the encoder sees of a text. `ingest.extract.model` does the same in Java."""
import functools
import json
import unicodedata
from dataclasses import dataclass

CLS, SEP, UNK = 101, 102, 100
SHAPES = 40  # shape of a unit + 10 if it begins a sentence + 20 if no space stands before it


@dataclass(frozen=True)
class Unit:
    """A run of letters, marks and digits, or one other character that is no space."""
    start: int
    end: int
    sentence: int


def is_ideograph(c):
    o = ord(c)
    return 0x3400 <= o <= 0x4DBF or 0x4E00 <= o <= 0x9FFF or 0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x2FA1F


@functools.lru_cache(maxsize=None)
def kind(c):
    """"w" for a word's character, "s" for space and control characters, "p" for one that stands alone."""
    category = unicodedata.category(c)
    if c.isspace() or category in ("Cc", "Cf", "Cn", "Cs", "Co"):
        return "s"
    return "w" if category[0] in "LMN" and not is_ideograph(c) else "p"


def units(text, sentences):
    found = []
    for number, (start, end) in enumerate(sentences):
        at = start
        while at < end:
            k = kind(text[at])
            stop = at + 1
            if k == "w":
                while stop < end and kind(text[stop]) == "w":
                    stop += 1
            if k != "s":
                found.append(Unit(at, stop, number))
            at = stop
    return found


def shape(word):
    upper = sum(unicodedata.category(c) == "Lu" for c in word)
    digits = sum(unicodedata.category(c) == "Nd" for c in word)
    letters = sum(unicodedata.category(c)[0] == "L" for c in word)
    if digits:
        return 5 if not letters else 6 if upper else 7
    if not letters:
        return 8
    if is_ideograph(word[0]):
        return 9
    if not upper:
        return 0
    if upper == len(word):
        return 2 if len(word) == 1 else 3
    return 1 if upper == 1 and unicodedata.category(word[0]) == "Lu" else 4


class WordPieces:
    """BERT's uncased WordPiece, a unit at a time."""

    def __init__(self, tokenizer_json):
        self.vocabulary = json.load(open(tokenizer_json, encoding="utf-8"))["model"]["vocab"]
        self.cache = {}

    def of(self, word):
        pieces = self.cache.get(word)
        if pieces is None:
            pieces = self.cache[word] = self.cut(self.normalise(word))
        return pieces

    @staticmethod
    def normalise(word):
        decomposed = unicodedata.normalize("NFD", word.lower())
        return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")

    def cut(self, word):
        if not word or len(word) > 100:
            return [UNK]
        pieces, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = ("##" if start else "") + word[start:end]
                if piece in self.vocabulary:
                    break
                end -= 1
            if end == start:
                return [UNK]
            pieces.append(self.vocabulary[piece])
            start = end
        return pieces


@dataclass
class Window:
    """Sentences in a row, as the encoder's input: ids and shapes of the pieces, and where each unit begins."""
    first: int  # index of the first unit in the document
    units: list
    ids: list
    shapes: list
    firsts: list


def windows(text, all_units, pieces, limit, overlap=1):
    """Cuts a document between sentences into windows of at most `limit` pieces; neighbours share `overlap` sentences.

    A sentence that is longer than a window is cut between units.
    """
    groups = []
    for index, unit in enumerate(all_units):
        if not groups or all_units[groups[-1][-1]].sentence != unit.sentence:
            groups.append([])
        groups[-1].append(index)
    sizes = [1 + sum(len(pieces.of(text[all_units[i].start:all_units[i].end])) for i in group) for group in groups]
    result, at = [], 0
    while at < len(groups):
        end, size = at, 1
        while end < len(groups) and (end == at or size + sizes[end] <= limit):
            size += sizes[end]
            end += 1
        chosen = [i for group in groups[at:end] for i in group]
        result.extend(encode(text, all_units, part, pieces) for part in parts(text, all_units, chosen, pieces, limit))
        if end == len(groups):
            break
        at = max(at + 1, end - overlap)
    return result


def parts(text, all_units, chosen, pieces, limit):
    part, size = [], 2
    for i in chosen:
        length = len(pieces.of(text[all_units[i].start:all_units[i].end]))
        if part and size + length > limit + 200:
            yield part
            part, size = [], 2
        part.append(i)
        size += length
    if part:
        yield part


def encode(text, all_units, chosen, pieces):
    ids, shapes, firsts = [CLS], [8], []
    before = None
    for i in chosen:
        unit = all_units[i]
        if before is not None and before.sentence != unit.sentence:
            ids.append(SEP)
            shapes.append(8)
        word = text[unit.start:unit.end]
        code = shape(word)
        if before is None or before.sentence != unit.sentence:
            code += 10
        elif before.end == unit.start:
            code += 20
        firsts.append(len(ids))
        for piece in pieces.of(word):
            ids.append(piece)
            shapes.append(code)
        before = unit
    ids.append(SEP)
    shapes.append(8)
    return Window(chosen[0], [all_units[i] for i in chosen], ids, shapes, firsts)
