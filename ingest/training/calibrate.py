#!/usr/bin/python3
"""Makes probabilities mean what they say: fits scale and shift of the network's log-odds on held-out documents, and
writes them into the checkpoint's last layers. Prints the expected calibration error before and after."""
import argparse
import glob

import torch
from torch.nn import functional as F

import corpus
from corpus import PREDICATES
from examples import IGNORED, LABELS, LAYERS, examples
from model import Model
from text import WordPieces
from train import batches, encode, score


@torch.no_grad()
def collect(model, data):
    """Log-odds of relations with what is right, and of labels with what is right."""
    model.eval()
    relations, labels = [], []
    for batch in batches(data, False):
        states, starts = encode(model, batch)
        scores = score(model, model.relations, states, model.between(states), starts, batch, lambda e: e.pairs)
        if scores is not None:
            target = torch.cat([torch.from_numpy(e.relations) for e in batch])
            known = target != IGNORED
            relations.append(torch.stack([scores[:, :len(PREDICATES)][known], target[known]], 1))
        logits = model.tag(states)
        allowed = torch.tensor([[layer[u] for layer in e.tags] for e in batch for u in range(len(e.firsts))])
        single = (allowed & (allowed - 1)) == 0
        right = torch.tensor([[a.bit_length() - 1 for a in row] for row in allowed.tolist()])
        labels.append((logits[single], right[single]))
    return torch.cat(relations), torch.cat([l for l, _ in labels]), torch.cat([r for _, r in labels])


def fit(loss, parameters):
    optimizer = torch.optim.LBFGS(parameters, max_iter=100)

    def closure():
        optimizer.zero_grad()
        value = loss()
        value.backward()
        return value

    optimizer.step(closure)


def error(probability, right, bins=10):
    """Expected calibration error over what the network is at least a twentieth sure of."""
    keep = probability >= 0.05
    probability, right, total = probability[keep], right[keep], 0.0
    for b in range(bins):
        inside = (probability >= b / bins) & (probability < (b + 1) / bins + (b == bins - 1))
        if inside.any():
            total += inside.float().mean() * (probability[inside].mean() - right[inside].float().mean()).abs()
    return float(total)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--encoder", required=True)
    options.add_argument("--checkpoint", required=True, help="read, and written with the fitted layers")
    options.add_argument("--own", required=True)
    options.add_argument("--layers", type=int)
    options.add_argument("--hold", type=int, default=20, help="the same as in training")
    a = options.parse_args()
    pieces = WordPieces(glob.glob(f"{a.encoder}/*-tokenizer.json")[0])
    model = Model(glob.glob(f"{a.encoder}/*.onnx")[0], a.layers)
    model.load_state_dict(torch.load(a.checkpoint))
    model.fast = False
    held = [e for n, d in enumerate(corpus.own(a.own)) if n % a.hold == 0 for e in examples(d, pieces, 220)]
    relations, logits, right = collect(model, held)
    odds, target = relations[:, 0], relations[:, 1]
    scale, shift = torch.ones(1, requires_grad=True), torch.zeros(1, requires_grad=True)
    fit(lambda: F.binary_cross_entropy_with_logits(odds * scale + shift, target), [scale, shift])
    cold = torch.ones(1, requires_grad=True)
    fit(lambda: F.cross_entropy(logits * cold, right), [cold])
    with torch.no_grad():
        print(f"relations: scale {scale.item():.3f} shift {shift.item():.3f} error "
              f"{error(odds.sigmoid(), target):.4f} -> {error((odds * scale + shift).sigmoid(), target):.4f}")
        named = right != 0
        sure = lambda t: (logits * t).softmax(-1)[named].max(-1)
        print(f"labels: scale {cold.item():.3f} error "
              f"{error(sure(1.0)[0], sure(1.0)[1] == right[named]):.4f} -> "
              f"{error(sure(cold)[0], sure(cold)[1] == right[named]):.4f}")
        for threshold in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
            found = (odds * scale + shift).sigmoid() >= threshold
            tp = (found & (target == 1)).sum()
            print(f"at {threshold}: P {tp / found.sum():.3f} R {tp / (target == 1).sum():.3f} "
                  f"F1 {2 * tp / (found.sum() + (target == 1).sum()):.3f}")
        out, count = model.relations.out, len(PREDICATES)
        out.weight[:count] *= scale
        out.bias[:count] = out.bias[:count] * scale + shift
        model.tags.weight *= cold
        model.tags.bias *= cold
    torch.save(model.state_dict(), a.checkpoint)


if __name__ == "__main__":
    main()
