"""Reads annotated documents of every source into one form, in which what a source does not say is left open."""
import glob
import json
import re
from dataclasses import dataclass, field

TYPES = ["Company", "GovernmentBody", "Organization", "Person", "Chip", "AiModel", "Technology", "Policy", "Country",
         "Place", "Event"]
PREDICATES = ["foundedBy", "worksFor", "headquarteredIn", "locatedIn", "partOf", "memberOf", "investsIn", "acquires",
              "partnersWith", "competesWith", "develops", "manufactures", "supplies", "uses", "basedOn", "enacts",
              "restricts", "targets", "amends", "investigates", "citizenOf", "educatedAt", "bornIn", "livesIn",
              "spouseOf", "childOf", "foundedOn", "releasedOn", "announcedOn", "effectiveOn", "bornOn", "diedOn"]
SYMMETRIC = {"partnersWith", "competesWith", "spouseOf"}
STANCES = ["asserted", "denied", "planned", "possible", "hypothetical", "former"]
ORGANISATIONS = frozenset(["Company", "GovernmentBody", "Organization"])
LOCATIONS = frozenset(["Country", "Place"])
PERSON = frozenset(["Person"])


@dataclass(frozen=True)
class Mention:
    """start and end in characters; kind "name", "reference" or "date"; the types it may have; keys of its entities"""
    start: int
    end: int
    kind: str
    types: frozenset
    keys: frozenset


@dataclass(frozen=True)
class Claim:
    subject: tuple  # span
    object: tuple
    predicate: str
    stance: str = "asserted"
    reported: bool = False
    optional: bool = False


@dataclass
class Annotated:
    """A document with what is known of it.

    covered: types whose names are all marked; complete: whether references, outer phrases, links and every claim are
    marked; exhaustive: predicates of which every claim between its mentions is marked.
    """
    id: str
    source: str
    text: str
    sentences: list
    mentions: list
    claims: list = field(default_factory=list)
    covered: frozenset = frozenset()
    complete: bool = False
    exhaustive: frozenset = frozenset()
    named_only: bool = False  # capitalised words outside of mentions may be names
    record: dict = None


def own(path):
    """The project's corpus, as `factweave annotations --out` writes it."""
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        mentions, types = [], {}
        for e in d["entities"]:
            types[e["id"]] = e["type"]
            for start, end in e["mentions"]:
                mentions.append(Mention(start, end, "name", frozenset([e["type"]]), frozenset([e["id"]])))
        for r in d["references"]:
            mentions.append(Mention(*r["span"], "reference", frozenset([types[r["keys"][0]]]), frozenset(r["keys"])))
        for r in d["dates"]:
            mentions.append(Mention(*r["span"], "date", frozenset(), frozenset(["@" + r["value"]])))
        claims = [Claim(tuple(c["subjectSpan"]), tuple(c["objectSpan"]), c["predicate"], c["stance"], c["reported"],
                        c["optional"]) for c in d["claims"]]
        yield Annotated(d["id"], "own", d["text"], [tuple(s) for s in d["sentences"]], sorted(mentions, key=order),
                        claims, frozenset(TYPES), True, frozenset(PREDICATES), record=d)


def order(mention):
    return mention.start, -mention.end


# KnowledgeNet: property -> predicate, whether subject and object change places, types of subject and object
KNOWLEDGENET = {
    "FOUNDED_BY": ("foundedBy", False, ORGANISATIONS, PERSON | ORGANISATIONS),
    "CEO": ("worksFor", True, PERSON, ORGANISATIONS),
    "EMPLOYEE_OR_MEMBER_OF": ("worksFor", False, PERSON, ORGANISATIONS),
    "HEADQUARTERS": ("headquarteredIn", False, ORGANISATIONS, LOCATIONS),
    "SUBSIDIARY_OF": ("partOf", False, ORGANISATIONS, ORGANISATIONS),
    "POLITICAL_AFFILIATION": ("memberOf", False, PERSON, frozenset(["Organization"])),
    "EDUCATED_AT": ("educatedAt", False, PERSON, frozenset(["Organization"])),
    "NATIONALITY": ("citizenOf", False, PERSON, frozenset(["Country"])),
    "DATE_FOUNDED": ("foundedOn", False, ORGANISATIONS, frozenset()),
    "PLACE_OF_BIRTH": ("bornIn", False, PERSON, LOCATIONS),
    "PLACE_OF_RESIDENCE": ("livesIn", False, PERSON, LOCATIONS),
    "SPOUSE": ("spouseOf", False, PERSON, PERSON),
    "CHILD_OF": ("childOf", False, PERSON, PERSON),
    "DATE_OF_BIRTH": ("bornOn", False, PERSON, frozenset()),
    "DATE_OF_DEATH": ("diedOn", False, PERSON, frozenset()),
}
PRONOUN = re.compile(r"(?i)(he|she|it|they|him|her|his|hers|its|their|them|i|my|me|we|our|us|you|your|himself|herself)$")
STOP = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])|\n+")
ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|St|Inc|Corp|Co|Ltd|Jr|Sr|No|vs|U\.S|U\.K))\.$")


def sentences(text):
    """A plain splitter for foreign data; at run time the product's own one is used."""
    found, start = [], 0
    for match in STOP.finditer(text):
        if ABBREVIATION.search(text[start:match.start()]):
            continue
        found.append((start, match.start()))
        start = match.end()
    found.append((start, len(text)))
    return [(s, e) for s, e in found if text[s:e].strip()]


def knowledgenet(path, folds):
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        if int(d["fold"]) not in folds:
            continue
        for p in d["passages"]:
            yield passage(d, p)


def passage(d, p):
    text, base = p["passageText"], p["passageStart"]
    spans, claims = {}, []
    for f in p["facts"]:
        name = f["humanReadable"].split("> <")[1]
        predicate, swap, subjects, objects = KNOWLEDGENET[name]
        s = (f["subjectStart"] - base, f["subjectEnd"] - base)
        o = (f["objectStart"] - base, f["objectEnd"] - base)
        if swap:
            s, o = o, s
            su, ou = f.get("objectUri"), f.get("subjectUri")
        else:
            su, ou = f.get("subjectUri"), f.get("objectUri")
        note(spans, text, s, subjects, su)
        note(spans, text, o, objects, ou)
        claims.append(Claim(s, o, predicate))
    exhaustive = frozenset(KNOWLEDGENET[q["propertyName"]][0] for q in p["exhaustivelyAnnotatedProperties"])
    mentions = [Mention(s, e, kind, types, frozenset(keys)) for (s, e), (kind, types, keys) in spans.items()]
    return Annotated(p["passageId"], "knowledgenet", text, sentences(text), sorted(mentions, key=order), claims,
                     exhaustive=exhaustive, record=p)


def note(spans, text, span, types, uri):
    words = text[span[0]:span[1]]
    kind = "date" if not types else "reference" if PRONOUN.match(words) else "name"
    before = spans.get(span)
    if before:
        types = before[1] & types or before[1]
        keys = before[2]
    else:
        keys = set()
    if uri:
        keys.add(uri)
    spans[span] = (kind, types, keys)


def bio(path, source, mapping, separator=None, columns=(0, -1)):
    """CoNLL files: one token a line. `mapping` gives the types of a label; a label without any is left open."""
    covered = frozenset(t for types in mapping.values() for t in types)
    tokens = []

    def made():
        text, spans, open_spans, at, start = "", [], [], 0, None
        for word, label in tokens:
            text += (" " if text else "") + word
            at = len(text) - len(word)
            plain = label[2:] if label[1:2] == "-" else label
            if label == "O" or label.startswith("B-") or (start and start[0] != plain):
                if start:
                    spans.append((start[0], start[1], start[2]))
                start = None
            if label != "O":
                start = (plain, start[1] if start else at, len(text))
        if start:
            spans.append(start)
        mentions = []
        for label, s, e in spans:
            types = mapping.get(label)
            mentions.append(Mention(s, e, "name" if types else "open", frozenset(types or ()), frozenset()))
        return Annotated(f"{source}-{id(tokens)}", source, text, [(0, len(text))], mentions, covered=covered)

    for line in open(path, encoding="utf-8", errors="replace"):
        parts = line.rstrip("\n").split(separator)
        if len(parts) < 2 or parts[0] == "-DOCSTART-":
            if tokens:
                yield made()
            tokens = []
        else:
            tokens.append((parts[columns[0]], parts[columns[1]]))
    if tokens:
        yield made()


CROSSNER = {"politician": PERSON, "person": PERSON, "researcher": PERSON, "scientist": PERSON, "writer": PERSON,
            "musicalartist": PERSON, "organisation": ORGANISATIONS, "university": ["Organization"],
            "band": ["Organization"], "politicalparty": ["Organization"], "country": ["Country"], "location": LOCATIONS,
            "event": ["Event"], "election": ["Event"], "conference": ["Event"], "product": ["Technology", "AiModel", "Chip"],
            "programlang": ["Technology"]}
NEWS = {"PER": PERSON, "ORG": ORGANISATIONS, "LOC": LOCATIONS}
WNUT = {"corporation": ["Company"], "group": ["Organization", "GovernmentBody"], "product": ["Technology", "Chip", "AiModel"],
        "person": PERSON, "location": LOCATIONS}
CORE = {"subsidiary_of": ("partOf", False), "acquired_by": ("acquires", True), "shareholder_of": ("investsIn", False),
        "client_of": ("supplies", True), "collaboration": ("partnersWith", False), "competitor_of": ("competesWith", False)}


def core(path):
    companies = frozenset(["Company", "Organization"])
    exhaustive = frozenset(predicate for predicate, _ in CORE.values())
    for d in json.load(open(path, encoding="utf-8")):
        text, starts = "", []
        for word in d["context"]:
            text += (" " if text else "") + word
            starts.append((len(text) - len(word), len(text)))
        try:
            spans = [(starts[d[f"e{n}_start"]][0], starts[d[f"e{n}_end"]][1]) for n in (1, 2)]
        except IndexError:
            continue
        if spans[0] == spans[1]:
            continue
        known = d["relation"] in CORE or d["relation"] == "undefined"
        claims = []
        if d["relation"] in CORE:
            predicate, swap = CORE[d["relation"]]
            s, o = spans
            if swap != bool(d["invert_relation"]):
                s, o = o, s
            claims.append(Claim(s, o, predicate))
        mentions = [Mention(*span, "name", companies, frozenset([str(n)])) for n, span in enumerate(spans)]
        yield Annotated("core-" + d["id"], "core", text, sentences(text), sorted(mentions, key=order), claims,
                        exhaustive=exhaustive if known else frozenset())


def foreign(folder):
    """Every foreign training set that lies under `folder` (docs/training-data.md names them and their licences)."""
    for name in sorted(glob.glob(f"{folder}/crossner/train/*.txt")):
        yield from bio(name, "crossner", CROSSNER)
    yield from bio(f"{folder}/wnut17/train/wnut17train.conll", "wnut17", WNUT, "\t")
    yield from bio(f"{folder}/wikigold/all/wikigold.conll.txt", "wikigold", NEWS)
    yield from bio(f"{folder}/sec-filings/train/FIN5.txt", "sec", NEWS)
    yield from core(f"{folder}/core/train/train.json")
