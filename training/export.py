"""Writes a checkpoint as data/en/reader.bin: python3 export.py CHECKPOINT OUT.

The layout is that which src/text/network/weights.ts reads: little-endian, a header of 32-bit integers, then sections in a fixed
order, each at a multiple of 16 bytes. Embeddings are bytes with a scale a row, each number in units of its dimension. Dense weights are
bytes with a scale an output; what they multiply is a byte of 7 bits, 64 + round(63 x), so the biases also take away what the 64 adds.
"""
import argparse
import struct

import numpy as np
import torch

import features
from codes import RUNS, TYPICAL
from corpora import FEATURES, RELATIONS, UPOS, XPOS, treebank

MAGIC = 0x52435254  # "TRCR"
VERSION = 4
# What a one is among the 7 bits that dense weights multiply, and what a nought is.
ONE, NOUGHT = 63, 64
# Inputs that go into one 16-bit sum, two of every four: their weights may have magnitudes of so much together (see kernel.c).
RUN_INPUTS, RUN_LIMIT = 32, 258


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('checkpoint')
    parser.add_argument('out')
    options = parser.parse_args()
    saved = torch.load(options.checkpoint)
    weights = {name: value.float().numpy() for name, value in saved['model'].items()}
    with open(options.out, 'wb') as file:
        data = pack(saved, weights)
        file.write(data)
    print(f'{options.out}: {len(data) / 1e6:.2f} MB')


def pack(saved, weights):
    sizes = saved['sizes']
    tables = embedding_tables(saved)
    unit = input_units(saved, tables)
    sections = [np.array(saved['hashes'], dtype=np.uint32)]
    for name in ('words', 'books', 'affixes', 'trigrams', 'shapes', 'spaces'):
        sections += rows_of_bytes(tables[name] / unit)
    sections.append(saved['codes'].numpy())
    for layer in range(sizes['layers']):
        sections += memory(weights, 'lstm', layer, unit if layer == 0 else 1)
    sections += dense(*merged_heads(weights))
    sections += [floats(weights['arc_bilinear'].T), floats(weights['arc_bias.weight']), floats(weights['arc_root'])]
    sections += [floats(weights['relation_out.weight']), floats(weights['relation_out.bias'])]
    header = [MAGIC, VERSION, sizes['input'], sizes['hidden'], sizes['layers'], sizes['arc'], sizes['relation'], len(saved['hashes']), saved['trained'],
              RUNS, features.AFFIXES, features.TRIGRAMS, features.SHAPES, len(UPOS), len(XPOS), len(FEATURES), len(RELATIONS)]
    return aligned(struct.pack(f'<{len(header)}i', *header), sections)


def aligned(data, sections):
    """A header and sections, each at a multiple of sixteen bytes."""
    data = bytearray(data)
    for section in sections:
        data += b'\0' * (-len(data) % 16)
        data += section.tobytes()
    return bytes(data)


def memory(weights, name, layer, unit):
    """Sections of a recurrent layer: what its inputs give to both directions, then each direction's own weights."""
    of = lambda kind: [by_unit(weights[f'{name}.{kind}_l{layer}{direction}']) for direction in ('', '_reverse')]
    memories = [quantised(weight) for weight in of('weight_hh')]
    # The bias also takes away what noughts among the layer's own states add.
    noughts = np.concatenate([nought_sums(*own) for own in memories])
    bias = np.concatenate(of('bias_ih')) + np.concatenate(of('bias_hh')) - noughts
    sections = dense(np.concatenate(of('weight_ih')) * unit, bias)
    for w, scale in memories:
        sections += [packed(w), floats(scale / ONE)]
    return sections


def embedding_tables(saved):
    """Rows whose sum is a word's vector. Words learnt here have one of their own, pretrained and learnt summed; of all others, a row for
    each run of their code, the first of which holds what all words without a row have in common."""
    weights = {name: value.float().numpy() for name, value in saved['model'].items()}
    project, common = weights['project.weight'].T, weights['project.bias']
    books = saved['books'].numpy()
    runs = [book @ project[at * book.shape[1]:(at + 1) * book.shape[1]] for at, book in enumerate(books)]
    runs[0] = runs[0] + common + weights['word.weight'][0]
    return {'words': saved['vectors'].numpy() @ project + common + weights['word.weight'], 'books': np.concatenate(runs),
            'affixes': weights['affix.weight'], 'trigrams': weights['trigram.weight'][:features.TRIGRAMS], 'shapes': weights['shape.weight'],
            'spaces': weights['space.weight']}


def input_units(saved, tables):
    """What a one is in each dimension of a word's vector: all but one in two thousand of the treebanks' words stay within it."""
    rows, codes = {h: i for i, h in enumerate(saved['hashes'])}, saved['codes'].numpy()
    first = np.arange(RUNS) * TYPICAL
    vectors = []
    for word in sorted({word for name in ('ewt-train', 'gum-train') for sentence in treebank(name) for word in sentence.words}):
        affixes, trigrams, shape = features.pieces(word)
        row = rows.get(features.word_hash(word), 0)
        own = tables['words'][row] if row < saved['trained'] else tables['books'][first + codes[row - saved['trained']]].sum(0)
        vectors.append(own + tables['affixes'][affixes].sum(0) + tables['trigrams'][trigrams].mean(0) + tables['shapes'][shape] + tables['spaces'][1])
    return np.quantile(np.abs(np.array(vectors)), 0.9995, axis=0)


def rows_of_bytes(table):
    """Sections of a table of embeddings: a scale a row, and the rows."""
    scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
    return [floats(scale), np.clip(np.rint(table / scale[:, None]), -127, 127).astype(np.int8)]


def dense(weight, bias):
    """Sections of a dense layer: packed weights, a scale and a bias an output; outputs padded to eight."""
    pad = -len(weight) % 8
    weight, bias = np.pad(weight, ((0, pad), (0, 0))), np.pad(bias, (0, pad))
    w, scale = quantised(weight)
    return [packed(w), floats(scale / ONE), floats(bias - nought_sums(w, scale))]


def quantised(weight):
    """Bytes, and a scale an output that keeps the magnitudes which meet in one 16-bit sum within their limit."""
    outputs, inputs = weight.shape
    runs = np.abs(weight).reshape(outputs, inputs // RUN_INPUTS, RUN_INPUTS // 4, 2, 2).sum((2, 4)).reshape(outputs, -1).max(1)
    # Rounding adds up to a half to each of sixteen.
    scale = np.maximum(np.maximum(np.abs(weight).max(1) / 127, runs / (RUN_LIMIT - RUN_INPUTS / 4)), 1e-8)
    return np.rint(weight / scale[:, None]).astype(np.int8), scale


def nought_sums(w, scale):
    """What a row of noughts gives, since a nought is NOUGHT of 7 bits."""
    return w.astype(np.int32).sum(1) * (scale * NOUGHT / ONE)


def packed(w):
    """Tiles of eight outputs: within one, four inputs of each output stand together."""
    outputs, inputs = w.shape
    return np.ascontiguousarray(w.reshape(outputs // 8, 8, inputs // 4, 4).transpose(0, 2, 1, 3))


# A gate x goes to the kernel as -x / ln 2, what goes into the cell (the third) as -2x / ln 2: exponents of two (see kernel.c).
GATE_FACTORS = np.array([-1, -1, -2, -1]) / np.log(2)


def by_unit(weight):
    """Rows by gate and unit, as exponents, in the kernel's order: by four units, gate, unit."""
    grouped = weight.reshape(4, -1, 4, *weight.shape[1:])
    return (grouped * GATE_FACTORS.reshape(4, *[1] * (grouped.ndim - 1))).swapaxes(0, 1).reshape(weight.shape)


def merged_heads(weights):
    """All heads' first layers as one matrix and its biases; each part starts at a multiple of four outputs."""
    h = weights['upos.weight'].shape[1]
    parts = [(weights[f'{n}.weight'], weights[f'{n}.bias']) for n in ('upos', 'xpos', 'features', 'arc_dependent', 'arc_head')]
    parts.append((weights['relation_dependent.weight'], weights['relation_dependent.bias']))
    parts.append((weights['relation_head.weight'], np.zeros(len(weights['relation_head.weight']))))
    matrices, biases = [], []
    for matrix, bias in parts:
        pad = -len(matrix) % 4
        matrices.append(np.pad(matrix, ((0, pad), (0, 0))))
        biases.append(np.pad(bias, (0, pad)))
    return np.concatenate(matrices).reshape(-1, h), np.concatenate(biases)


def floats(values):
    return np.ascontiguousarray(values, dtype=np.float32)


if __name__ == '__main__':
    main()
