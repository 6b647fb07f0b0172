#!/usr/bin/python3
"""Trains the network on annotated documents and keeps a checkpoint an epoch. See README.md."""
import argparse
import json
import math
import random
import sys
import time

import numpy as np
import torch
from torch.nn import functional as F

import corpus
from corpus import PREDICATES, STANCES
from examples import IGNORED, LABELS, LAYERS, examples
from model import BETWEEN, Model, distance_bucket
from text import WordPieces

PIECES_IN_BATCH = 800
SHIFTS = torch.arange(len(LABELS))
TAG_WEIGHTS = torch.tensor([1.5, 2.0, 1.5, 2.0])  # of marked units, by layer


def batches(data, shuffle):
    """Examples of like length together, so that little is padding."""
    order = sorted(data, key=lambda e: len(e.ids) + (random.random() * 24 if shuffle else 0))
    result, batch = [], []
    for e in order:
        if batch and (len(batch) + 1) * len(e.ids) > PIECES_IN_BATCH:
            result.append(batch)
            batch = []
        batch.append(e)
    if batch:
        result.append(batch)
    if shuffle:
        random.shuffle(result)
    return result


def encode(model, batch):
    """States of the units of all examples, one below the other, and where each example begins."""
    longest = max(len(e.ids) for e in batch)
    ids = torch.tensor([e.ids + [0] * (longest - len(e.ids)) for e in batch])
    shapes = torch.tensor([e.shapes + [8] * (longest - len(e.ids)) for e in batch])
    lengths = torch.tensor([len(e.ids) for e in batch])
    states = model.encode(ids, shapes, lengths)
    rows = torch.tensor([b for b, e in enumerate(batch) for _ in e.firsts])
    columns = torch.tensor([f for e in batch for f in e.firsts])
    starts = np.cumsum([0] + [len(e.firsts) for e in batch]).tolist()
    return states[rows, columns], starts


def range_maxima(states, ranges):
    """Maximum of the states over each [from, to); zero where it is empty."""
    tables, size = [states], 1
    longest = max((to - start for start, to in ranges), default=1)
    while 2 * size <= longest:
        last = tables[-1]
        tables.append(torch.maximum(last[:-size], last[size:]))
        size *= 2
    offsets = np.cumsum([0] + [len(t) for t in tables]).tolist()
    stacked = torch.cat(tables)
    left, right, empty = [], [], []
    for start, to in ranges:
        if to <= start:
            left.append(0), right.append(0), empty.append(True)
            continue
        level = (to - start).bit_length() - 1
        left.append(offsets[level] + start)
        right.append(offsets[level] + to - (1 << level))
        empty.append(False)
    found = torch.maximum(stacked[torch.tensor(left)], stacked[torch.tensor(right)])
    return found.masked_fill(torch.tensor(empty)[:, None], 0.0)


def score(model, scorer, states, between, starts, batch, pairs_of):
    """Scores of the pairs that `pairs_of` gives for each example, one below the other."""
    firsts, lasts, i_all, j_all, ranges, distances, kinds = [], [], [], [], [], [], []
    for start, e in zip(starts, batch):
        base = len(firsts)
        for f, l, _ in e.mentions:
            firsts.append(start + f)
            lasts.append(start + l)
        for i, j in pairs_of(e):
            a, b = e.mentions[i], e.mentions[j]
            i_all.append(base + i)
            j_all.append(base + j)
            lo, hi = (a, b) if a[0] <= b[0] else (b, a)
            ranges.append((start + lo[1] + 1, start + hi[0]))
            distances.append(distance_bucket(a, b, e.sentences[a[0]] == e.sentences[b[0]]))
            kinds.append(3 * a[2] + b[2])
    if not i_all:
        return None
    mentions = torch.cat([states[torch.tensor(firsts)], states[torch.tensor(lasts)]], 1)
    return scorer(mentions, torch.tensor(i_all), torch.tensor(j_all), range_maxima(between, ranges),
                  torch.tensor(distances), torch.tensor(kinds))


def link_pairs(e):
    return [(j, i) for j, candidates, _ in e.antecedents for i in candidates]


def tag_loss(logits, batch):
    allowed = torch.tensor([[layer[u] for layer in e.tags] for e in batch for u in range(len(e.firsts))])
    may = (allowed[..., None] >> SHIFTS & 1).bool()
    known = ~may.all(-1)
    if not known.any():
        return logits.sum() * 0
    right = logits.masked_fill(~may, -1e4).logsumexp(-1)
    weights = torch.where(may[..., 0], 1.0, TAG_WEIGHTS)  # marked units weigh more than the many others
    each = (logits.logsumexp(-1) - right) * weights
    return each[known].sum() / max(known.sum() / len(LAYERS), 1)


def losses(model, batch):
    states, starts = encode(model, batch)
    between = model.between(states)
    found = {"tags": tag_loss(model.tag(F.dropout(states, 0.1, model.training)), batch)}
    scores = score(model, model.relations, states, between, starts, batch, lambda e: e.pairs)
    if scores is not None:
        target = torch.from_numpy(np.concatenate([e.relations for e in batch]))
        known = target != IGNORED
        each = F.binary_cross_entropy_with_logits(scores[:, :len(PREDICATES)], target, reduction="none")
        found["relations"] = each[known].sum() / (10 + (target == 1).sum())
        stance = torch.tensor([s for e in batch for s in e.stances])
        if (stance >= 0).any():
            found["stances"] = 0.3 * F.cross_entropy(
                scores[:, len(PREDICATES):-1], stance, ignore_index=-1)
            reported = torch.tensor([r for e in batch for r in e.reported])
            each = F.binary_cross_entropy_with_logits(scores[:, -1], reported.clamp(min=0), reduction="none")
            found["reported"] = 0.3 * each[reported != IGNORED].mean()
    links = score(model, model.links, states, between, starts, batch, link_pairs)
    if links is not None:
        found["links"] = 0.5 * link_loss(links[:, 0], batch)
    return found


def link_loss(scores, batch):
    at, total, count = 0, 0.0, 0
    for e in batch:
        for _, candidates, right in e.antecedents:
            options = torch.cat([scores.new_zeros(1), scores[at:at + len(candidates)]])
            good = torch.tensor([not any(right)] + right)
            total = total + options.logsumexp(0) - options[good].logsumexp(0)
            at += len(candidates)
            count += 1
    return total / count


def spans(tags):
    found, start = set(), None
    for u, tag in enumerate(list(tags) + [0]):
        label = LABELS[tag]
        if start is not None and not (label[0] == "I" and label[2:] == start[1]):
            found.add((start[0], u - 1, start[1]))
            start = None
        if label[0] == "B" or (label[0] == "I" and start is None):
            start = (u, label[2:])
    return found


@torch.no_grad()
def measure(model, data):
    """F1 of names, outer names, references; of relations between true mentions; accuracy of links."""
    model.eval()
    counts = {}

    def add(name, right, found, wanted):
        c = counts.setdefault(name, [0, 0, 0])
        c[0] += right
        c[1] += found
        c[2] += wanted

    stance_right = stance_all = link_right = link_all = 0
    for batch in batches(data, False):
        states, starts = encode(model, batch)
        between = model.between(states)
        best = model.tag(states).argmax(-1)
        for start, e in zip(starts, batch):
            for n, name in enumerate(LAYERS):
                if not any(e.tags[n][u] != (1 << len(LABELS)) - 1 for u in range(len(e.firsts))):
                    continue
                wanted = spans([t.bit_length() - 1 if t & (t - 1) == 0 else 0 for t in e.tags[n]])
                found = spans(best[start:start + len(e.firsts), n].tolist())
                add(name, len(wanted & found), len(found), len(wanted))
        scores = score(model, model.relations, states, between, starts, batch, lambda e: e.pairs)
        if scores is not None:
            target = torch.from_numpy(np.concatenate([e.relations for e in batch]))
            found = (scores[:, :len(PREDICATES)] > 0) & (target != IGNORED)
            add("relations", int((found & (target == 1)).sum()), int(found.sum()), int((target == 1).sum()))
            stance = torch.tensor([s for e in batch for s in e.stances])
            stance_right += int((scores[:, len(PREDICATES):-1].argmax(1) == stance)[stance >= 0].sum())
            stance_all += int((stance >= 0).sum())
        links = score(model, model.links, states, between, starts, batch, link_pairs)
        at = 0
        for e in batch:
            for j, candidates, right in e.antecedents:
                if e.mentions[j][2] == 1:
                    options = [0.0] + links[at:at + len(candidates), 0].tolist()
                    link_right += ([not any(right)] + right)[int(np.argmax(options))]
                    link_all += 1
                at += len(candidates)
    model.train()
    result = {name: round(2 * r / max(f + w, 1), 4) for name, (r, f, w) in counts.items()}
    result["relations P R"] = [round(counts.get("relations", [0, 1, 1])[0] / max(counts.get("relations", [0, 1, 1])[k], 1), 3)
                               for k in (1, 2)]
    result["stances"] = round(stance_right / max(stance_all, 1), 4)
    result["links"] = round(link_right / max(link_all, 1), 4)
    return result


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--encoder", required=True, help="folder with the encoder's .onnx and -tokenizer.json")
    options.add_argument("--own", help="JSON lines of the project's corpus")
    options.add_argument("--data", help="folder with the foreign sets")
    options.add_argument("--knowledgenet", default="1,2,3", help="folds to learn from")
    options.add_argument("--start", help="checkpoint to go on from")
    options.add_argument("--out", required=True, help="checkpoint to write")
    options.add_argument("--epochs", type=float, default=5)
    options.add_argument("--rate", type=float, default=6e-5)
    options.add_argument("--layers", type=int)
    options.add_argument("--hold", type=int, default=10, help="every n-th own document is held out")
    options.add_argument("--passages", type=float, default=1.0, help="share of KnowledgeNet's passages in an epoch")
    options.add_argument("--foreign", type=float, default=1.0, help="share of the other foreign examples in an epoch")
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--threads", type=int, default=2)
    a = options.parse_args()
    torch.set_num_threads(a.threads)
    random.seed(a.seed)
    np.random.seed(a.seed)
    torch.manual_seed(a.seed)
    import glob
    pieces = WordPieces(glob.glob(f"{a.encoder}/*-tokenizer.json")[0])
    model = Model([f for f in glob.glob(f"{a.encoder}/*.onnx")][0], a.layers)
    if a.start:
        model.load_state_dict(torch.load(a.start))
    own = list(corpus.own(a.own)) if a.own else []
    held = [e for n, d in enumerate(own) if n % a.hold == 0 for e in examples(d, pieces, 200)]
    learn = [d for n, d in enumerate(own) if n % a.hold != 0]
    foreign, held_foreign = [], []
    if a.data:
        path = f"{a.data}/knowledgenet/train/folds123.jsonl"
        folds = {int(f) for f in a.knowledgenet.split(",")}
        documents = list(corpus.knowledgenet(path, folds)) + list(corpus.foreign(a.data))
        foreign = [e for d in documents for e in examples(d, pieces, 200)]
        held_foreign = [e for d in corpus.knowledgenet(path, {1, 2, 3} - folds) for e in examples(d, pieces, 200)]
    print(f"{len(learn)} own documents, {len(foreign)} foreign windows, {len(held)}+{len(held_foreign)} held out", flush=True)
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or "shapes" in n]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and "shapes" not in n and p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": body, "lr": a.rate}, {"params": heads, "lr": 8 * a.rate}], weight_decay=0.01)

    cut = {limit: [examples(d, pieces, limit) for d in learn] for limit in (90, 150, 220)}

    def epoch_batches():
        mine = [e for n in range(len(learn)) for e in cut[random.choice(list(cut))][n]]
        others = [e for e in foreign
                  if random.random() < (a.passages if e.source == "knowledgenet" else a.foreign)]
        return batches(mine + others, True)

    steps_guess = math.ceil(len(epoch_batches()) * a.epochs)
    step, begun, done = 0, time.time(), 0
    rate = lambda s: min(1.0, s / (0.08 * steps_guess)) * max(0.02, 1 - s / steps_guess)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, [rate, rate])
    model.train()
    sums = {}
    while step < steps_guess:
        for batch in epoch_batches():
            found = losses(model, batch)
            total = sum(found.values())
            optimizer.zero_grad()
            total.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            done += sum(len(e.ids) for e in batch)
            for name, value in found.items():
                sums[name] = 0.98 * sums.get(name, float(value)) + 0.02 * float(value)
            if step % 50 == 0:
                shown = " ".join(f"{n} {v:.3f}" for n, v in sums.items())
                print(f"{step}/{steps_guess} {time.time() - begun:.0f}s {done / (time.time() - begun):.0f} pieces/s {shown}",
                      flush=True)
            if step >= steps_guess:
                break
        torch.save(model.state_dict(), a.out)
        if held:
            print("held out, own:", json.dumps(measure(model, held)), flush=True)
        if held_foreign:
            print("held out, foreign:", json.dumps(measure(model, held_foreign)), flush=True)


if __name__ == "__main__":
    main()
