#!/usr/bin/python3
"""Writes a checkpoint as what the product loads: an encoder with int8 weights, two pair scorers, labels, tokenizer."""
import argparse
import glob
import json
import os
import shutil

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from corpus import PREDICATES, STANCES, TYPES
from examples import LABELS, LAYERS
from model import BETWEEN, Model


class Graph:
    """A graph in the making; each method adds a node and returns the name of what it gives."""

    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, value):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind, *inputs, outputs=1, **attributes):
        names = []
        for _ in range(outputs):
            self.count += 1
            names.append(f"n{self.count}")
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def floats(self, tensor):
        return self.constant(tensor.detach().numpy().astype(np.float32))

    def norm(self, x, layer):
        return self.add("LayerNormalization", x, self.floats(layer.weight), self.floats(layer.bias), axis=-1,
                        epsilon=1e-12)

    def linear(self, x, weight, bias=None):
        product = self.add("MatMul", x, self.floats(weight.t()))
        return product if bias is None else self.add("Add", product, self.floats(bias))

    def quantised(self, x, weight, bias):
        """A linear layer with int8 weights, a scale for each of its outputs, and activations scaled as they come."""
        scale, values = int8(weight.detach().numpy(), axis=1)
        q, s, zero = self.add("DynamicQuantizeLinear", x, outputs=3)
        whole = self.add("MatMulInteger", q, self.constant(values.T), zero, self.constant(np.zeros((), np.int8)))
        scales = self.add("Mul", s, self.constant(scale.reshape(-1)))
        product = self.add("Mul", self.add("Cast", whole, to=TensorProto.FLOAT), scales)
        return self.add("Add", product, self.floats(bias))

    def save(self, path, inputs, outputs):
        for name, source in outputs.items():
            self.nodes.append(helper.make_node("Identity", [source[0]], [name]))
        graph = helper.make_graph(
            self.nodes, os.path.basename(path),
            [helper.make_tensor_value_info(n, t, shape) for n, (t, shape) in inputs.items()],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, (_, shape) in outputs.items()],
            self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="factweave")
        model.ir_version = 8
        onnx.checker.check_model(model)
        onnx.save(model, path)


def int8(matrix, axis):
    scale = np.abs(matrix).max(axis=axis, keepdims=True).astype(np.float32) / 127
    scale[scale == 0] = 1
    return scale, np.clip(np.round(matrix / scale), -127, 127).astype(np.int8)


def encoder(model, path, quantise):
    e, g = model.encoder, Graph()
    dense = g.quantised if quantise else lambda x, w, b: g.linear(x, w, b)
    scale, words = int8(e.words.weight.detach().numpy(), axis=1)
    x = g.add("Cast", g.add("Gather", g.constant(words), "ids"), to=TensorProto.FLOAT)
    x = g.add("Mul", x, g.add("Gather", g.constant(scale), "ids"))
    zero = g.constant(np.array([0], np.int64))
    places = g.add("Slice", g.floats(e.positions), zero, g.add("Shape", "ids"), zero)
    x = g.add("Add", x, places)
    x = g.norm(g.add("Add", x, g.add("Gather", g.floats(e.shapes.weight), "shapes")), e.norm)
    heads, width = e.layers[0].heads, e.width
    for layer in e.layers:
        parts = (layer.query, layer.key, layer.value)
        qkv = dense(x, torch.cat([p.weight for p in parts]), torch.cat([p.bias for p in parts]))
        qkv = g.add("Reshape", qkv, g.constant(np.array([-1, 3, heads, width // heads], np.int64)))
        qkv = g.add("Transpose", qkv, perm=[1, 2, 0, 3])
        one = g.constant(np.array([0], np.int64))
        q, k, v = (g.add("Squeeze", part, one) for part in g.add("Split", qkv, outputs=3, axis=0))
        q = g.add("Mul", q, g.constant(np.float32((width // heads) ** -0.5)))
        scores = g.add("MatMul", q, g.add("Transpose", k, perm=[0, 2, 1]))
        mixed = g.add("MatMul", g.add("Softmax", scores, axis=-1), v)
        mixed = g.add("Reshape", g.add("Transpose", mixed, perm=[1, 0, 2]), g.constant(np.array([-1, width], np.int64)))
        x = g.norm(g.add("Add", x, dense(mixed, layer.out.weight, layer.out.bias)), layer.after_attention)
        up = dense(x, layer.up.weight, layer.up.bias)
        erf = g.add("Erf", g.add("Div", up, g.constant(np.float32(np.sqrt(2)))))
        up = g.add("Mul", g.add("Mul", up, g.add("Add", erf, g.constant(np.float32(1)))), g.constant(np.float32(0.5)))
        x = g.norm(g.add("Add", x, dense(up, layer.down.weight, layer.down.bias)), layer.after_inner)
    states = g.add("Gather", x, "firsts")
    tags = g.linear(states, model.tags.weight, model.tags.bias)
    between = g.linear(states, model.between.weight, model.between.bias)
    whole = TensorProto.INT64
    g.save(path, {"ids": (whole, ["pieces"]), "shapes": (whole, ["pieces"]), "firsts": (whole, ["units"])},
           {"states": (states, ["units", width]), "tags": (tags, ["units", len(LAYERS) * len(LABELS)]),
            "between": (between, ["units", BETWEEN])})


def scorer(module, width, path):
    g = Graph()
    whole, real = TensorProto.INT64, TensorProto.FLOAT
    first = g.add("Gather", g.linear("mentions", module.first.weight, module.first.bias), "subjects")
    second = g.add("Gather", g.linear("mentions", module.second.weight), "objects")
    a = g.add("Gather", g.linear("mentions", module.first_cross.weight, module.first_cross.bias), "subjects")
    b = g.add("Gather", g.linear("mentions", module.second_cross.weight, module.second_cross.bias), "objects")
    x = g.add("Add", first, second)
    x = g.add("Add", x, g.linear(g.add("Mul", a, b), module.cross.weight))
    x = g.add("Add", x, g.linear("between", module.between.weight))
    x = g.add("Add", x, g.add("Gather", g.floats(module.distance.weight), "distances"))
    x = g.add("Relu", g.add("Add", x, g.add("Gather", g.floats(module.kinds.weight), "kinds")))
    x = g.add("Relu", g.linear(x, module.hidden.weight, module.hidden.bias))
    scores = g.linear(x, module.out.weight, module.out.bias)
    g.save(path, {"mentions": (real, ["mentions", 2 * width]), "subjects": (whole, ["pairs"]),
                  "objects": (whole, ["pairs"]), "between": (real, ["pairs", BETWEEN]),
                  "distances": (whole, ["pairs"]), "kinds": (whole, ["pairs"])},
           {"scores": (scores, ["pairs", module.out.out_features])})


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--encoder", required=True, help="folder with the encoder's .onnx and -tokenizer.json")
    options.add_argument("--checkpoint", required=True)
    options.add_argument("--out", required=True, help="folder to write")
    options.add_argument("--layers", type=int)
    options.add_argument("--full", action="store_true", help="keep 32-bit weights, to measure what int8 costs")
    a = options.parse_args()
    model = Model(glob.glob(f"{a.encoder}/*.onnx")[0], a.layers)
    model.load_state_dict(torch.load(a.checkpoint))
    os.makedirs(a.out, exist_ok=True)
    encoder(model, f"{a.out}/encoder.onnx", not a.full)
    scorer(model.relations, model.encoder.width, f"{a.out}/relations.onnx")
    scorer(model.links, model.encoder.width, f"{a.out}/links.onnx")
    shutil.copy(glob.glob(f"{a.encoder}/*-tokenizer.json")[0], f"{a.out}/tokenizer.json")
    json.dump({"types": TYPES, "labels": LABELS, "layers": LAYERS, "predicates": PREDICATES, "stances": STANCES},
              open(f"{a.out}/labels.json", "w"), indent=1)
    for name in sorted(os.listdir(a.out)):
        print(name, os.path.getsize(f"{a.out}/{name}"))


if __name__ == "__main__":
    main()
