"""The network: a BERT encoder, taggers for names and references, and scorers for directed pairs of mentions."""
import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

from corpus import PREDICATES, STANCES
from examples import LABELS, LAYERS
from text import SHAPES

DISTANCES = 34
PAIR = 256  # width of a pair's hidden layer
CROSS = 128  # width of the products of both mentions
BETWEEN = 128  # width of what stands between them


class Dropout(nn.Module):
    """Dropout whose masks are cut out of one pool: drawing fresh ones takes longer than the layer itself."""
    POOL = 1 << 23

    def __init__(self, rate=0.1):
        super().__init__()
        self.rate = rate
        self.pools = {}

    def forward(self, x):
        if not self.training:
            return x
        if x.dtype not in self.pools:
            self.pools[x.dtype] = ((torch.rand(self.POOL) >= self.rate).float() / (1 - self.rate)).to(x.dtype)
        size = x.numel()
        at = int(torch.randint(0, self.POOL - size, (1,)))
        return x * self.pools[x.dtype][at:at + size].view(x.shape)


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.after_attention = nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.after_inner = nn.LayerNorm(width, eps=1e-12)
        self.drop = dropout

    def forward(self, x, bias):
        b, t, w = x.shape
        split = lambda y: y.view(b, t, self.heads, w // self.heads).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = q @ k.transpose(2, 3) / math.sqrt(w // self.heads)
        if bias is not None:
            scores = scores + bias
        mixed = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(b, t, w)
        x = self.after_attention(x + self.drop(self.out(mixed)))
        return self.after_inner(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """BERT with a learned embedding of each unit's shape, since the vocabulary is lower-cased."""

    def __init__(self, onnx_file, layers=None):
        super().__init__()
        graph = onnx.load(onnx_file).graph
        weights = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
        matrices = [weights[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in weights]
        width = weights["embeddings.word_embeddings.weight"].shape[1]
        total = len(matrices) // 6
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"], freeze=True)
        self.positions = nn.Parameter(weights["embeddings.position_embeddings.weight"]
                                      + weights["embeddings.token_type_embeddings.weight"][0])
        self.shapes = nn.Embedding(SHAPES, width)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.norm.weight.data = weights["embeddings.LayerNorm.weight"]
        self.norm.bias.data = weights["embeddings.LayerNorm.bias"]
        self.drop = Dropout()
        self.layers = nn.ModuleList(
            Layer(width, 12, matrices[4].shape[1], self.drop) for _ in range(layers or total))
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            parts = [(layer.query, "attention.self.query"), (layer.key, "attention.self.key"),
                     (layer.value, "attention.self.value"), (layer.out, "attention.output.dense"),
                     (layer.up, "intermediate.dense"), (layer.down, "output.dense")]
            for (linear, name), matrix in zip(parts, matrices[6 * i:6 * i + 6]):
                linear.weight.data = matrix.t().contiguous()
                linear.bias.data = weights[at + name + ".bias"]
            for norm, name in ((layer.after_attention, "attention.output"), (layer.after_inner, "output")):
                norm.weight.data = weights[at + name + ".LayerNorm.weight"]
                norm.bias.data = weights[at + name + ".LayerNorm.bias"]
        self.width = width

    def forward(self, ids, shapes, lengths=None):
        x = self.words(ids) + self.positions[:ids.shape[1]] + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = None
        if lengths is not None:
            outside = torch.arange(ids.shape[1])[None] >= lengths[:, None]
            bias = outside[:, None, None].float() * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x


class PairScorer(nn.Module):
    """Scores of directed pairs of mentions: their ends, products of both, what stands between, and their distance."""

    def __init__(self, width, outputs):
        super().__init__()
        self.first, self.second = nn.Linear(2 * width, PAIR), nn.Linear(2 * width, PAIR, bias=False)
        self.first_cross, self.second_cross = nn.Linear(2 * width, CROSS), nn.Linear(2 * width, CROSS)
        self.cross = nn.Linear(CROSS, PAIR, bias=False)
        self.between = nn.Linear(BETWEEN, PAIR, bias=False)
        self.distance = nn.Embedding(DISTANCES, PAIR)
        self.kinds = nn.Embedding(9, PAIR)
        self.hidden = nn.Linear(PAIR, PAIR)
        self.out = nn.Linear(PAIR, outputs)

    def forward(self, mentions, i, j, between, distance, kinds):
        drop = lambda y: F.dropout(y, 0.2, self.training)
        crossed = self.first_cross(mentions)[i] * self.second_cross(mentions)[j]
        x = self.first(mentions)[i] + self.second(mentions)[j] + self.cross(crossed) + self.between(between)
        x = F.relu(x + self.distance(distance) + self.kinds(kinds))
        return self.out(drop(F.relu(self.hidden(drop(x)))))


class Model(nn.Module):
    def __init__(self, onnx_file, layers=None):
        super().__init__()
        self.encoder = Encoder(onnx_file, layers)
        width = self.encoder.width
        self.tags = nn.Linear(width, len(LAYERS) * len(LABELS))
        self.between = nn.Linear(width, BETWEEN)
        self.relations = PairScorer(width, len(PREDICATES) + len(STANCES) + 1)
        self.links = PairScorer(width, 1)
        nn.init.constant_(self.relations.out.bias[:len(PREDICATES)].data, -6.0)  # most pairs have no relation
        self.fast = True  # bfloat16 within the encoder; switched off for export

    def encode(self, ids, shapes, lengths=None):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.fast):
            return self.encoder(ids, shapes, lengths).float()

    def tag(self, units):
        return self.tags(units).view(*units.shape[:-1], len(LAYERS), len(LABELS))


def distance_bucket(a, b, same_sentence):
    """0 and 1: nested; else by direction, sentence, and units between: 0, 1, 2, 3-4, 5-8, 9-16, 17-32, more."""
    if a[0] <= b[0] and b[1] <= a[1]:
        return 0
    if b[0] <= a[0] and a[1] <= b[1]:
        return 1
    forward = a[0] < b[0]
    gap = (b[0] - a[1] if forward else a[0] - b[1]) - 1
    size = max(gap, 0)
    bucket = size if size < 3 else min(7, (size - 1).bit_length() + 1)
    return 2 + (0 if forward else 8) + (0 if same_sentence else 16) + bucket
