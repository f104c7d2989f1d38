"""Writes a checkpoint as data/en/reader.bin: python3 export.py CHECKPOINT OUT [--style gum].

The layout is that which src/text/network/weights.ts reads: little-endian, a header of 32-bit integers, then sections in a fixed
order, each at a multiple of 16 bytes. Embeddings are bytes with a scale a row; dense weights are 16-bit integers up to 2047.
"""
import argparse
import struct

import numpy as np
import torch

import features
from corpora import FEATURES, NAME_LABELS, RELATIONS, STYLES, UPOS, XPOS, treebank

MAGIC = 0x52435254  # "TRCR"
VERSION = 2
LIMIT = 2047


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('checkpoint')
    parser.add_argument('out')
    parser.add_argument('--style', default='gum')
    options = parser.parse_args()
    saved = torch.load(options.checkpoint)
    weights = {name: value.float().numpy() for name, value in saved['model'].items() if name not in ('pretrained', 'counts')}
    with open(options.out, 'wb') as file:
        data = pack(saved, weights, STYLES[options.style])
        file.write(data)
    print(f'{options.out}: {len(data) / 1e6:.2f} MB')


def pack(saved, weights, style):
    sizes, sections = saved['sizes'], []
    rows = embedding_rows(saved, weights)
    tables = [rows, weights['affix.weight'], weights['trigram.weight'][:features.TRIGRAMS], weights['shape.weight']]
    sections.append(np.array(saved['hashes'], dtype=np.uint32))
    for table in tables:
        scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
        sections += [scale.astype(np.float32), np.clip(np.rint(table / scale[:, None]), -127, 127).astype(np.int8)]
    unit = input_unit(saved, tables, weights['space.weight'])
    sections.append(quantised(weights['space.weight'] / unit))
    for layer in range(sizes['layers']):
        bias = np.concatenate([weights[f'lstm.bias_ih_l{layer}{d}'] + weights[f'lstm.bias_hh_l{layer}{d}'] for d in ('', '_reverse')])
        first = np.concatenate([weights[f'lstm.weight_ih_l{layer}{d}'] for d in ('', '_reverse')])
        sections += dense(first, bias, unit if layer == 0 else 1 / LIMIT)
        for direction in ('', '_reverse'):
            sections += recurrent(weights[f'lstm.weight_hh_l{layer}{direction}'])
    heads, head_bias = merged_heads(weights, style)
    sections += dense(heads, head_bias, 1 / LIMIT)
    sections += dense(weights['name_head.word.weight'], np.zeros(sizes['name']), unit)
    sections += [floats(weights['arc_bilinear'].T), floats(weights['arc_bias.weight']), floats(weights['arc_root'])]
    sections += [floats(weights['relation_out.weight']), floats(weights['relation_out.bias'])]
    sections += [floats(weights['name_head.out.weight']), floats(weights['name_head.out.bias'])]
    header = [MAGIC, VERSION, sizes['input'], sizes['hidden'], sizes['layers'], sizes['arc'], sizes['relation'], sizes['name'], len(saved['hashes']),
              features.AFFIXES, features.TRIGRAMS, features.SHAPES, len(UPOS), len(XPOS), len(FEATURES), len(RELATIONS), NAME_LABELS]
    head = struct.pack(f'<{len(header)}if', *header, 1 / unit)
    data = bytearray(head)
    for section in sections:
        data += b'\0' * (-len(data) % 16)
        data += section.tobytes()
    return bytes(data)


def embedding_rows(saved, weights):
    """Pretrained and trained vector of each row, summed and projected beforehand; the unknown word's first."""
    rows = saved['bytes'].astype(np.float32) * saved['scale'] @ weights['project.weight'].T + weights['project.bias']
    rows[:saved['trained']] += weights['word.weight']
    rows[saved['trained']:] += weights['word.weight'][0]
    return rows


def input_unit(saved, tables, space):
    """What one step of a word's 16-bit vector is worth: the widest sum that the treebanks' words give, spread over 2047 steps."""
    rows = {h: i for i, h in enumerate(saved['hashes'])}
    widest = 0.0
    for word in sorted({word for name in ('ewt-train', 'gum-train') for sentence in treebank(name) for word in sentence.words}):
        affixes, trigrams, shape = features.pieces(word)
        vector = tables[0][rows.get(features.word_hash(word), 0)] + tables[1][affixes].sum(0) + tables[2][trigrams].mean(0) + tables[3][shape]
        widest = max(widest, float(np.abs(vector).max()))
    return (widest + float(np.abs(space).max())) / LIMIT


def quantised(values):
    return np.clip(np.rint(values), -LIMIT, LIMIT).astype(np.int16)


def dense(weight, bias, unit):
    """Sections of a dense layer: packed weights, a scale and a bias an output; outputs padded to eight."""
    pad = -len(weight) % 8
    weight, bias = np.pad(weight, ((0, pad), (0, 0))), np.pad(bias, (0, pad))
    scale = np.maximum(np.abs(weight).max(1), 1e-8) / LIMIT
    w = quantised(weight / scale[:, None])
    outputs, inputs = w.shape
    packed = w.reshape(outputs // 4, 4, inputs // 2, 2).transpose(0, 2, 1, 3)
    return [np.ascontiguousarray(packed), floats(scale * unit), floats(bias)]


def recurrent(weight):
    """Sections of the recurrent weights of one direction: packed by unit, input pair, gate."""
    scale = np.maximum(np.abs(weight).max(1), 1e-8) / LIMIT
    w = quantised(weight / scale[:, None])
    outputs, inputs = w.shape
    units = outputs // 4
    packed = w.reshape(4, units // 4, 4, inputs // 2, 2).transpose(1, 3, 0, 2, 4)
    return [np.ascontiguousarray(packed), floats(scale / LIMIT)]


def merged_heads(weights, style):
    """All heads' first layers as one matrix; each part starts at a multiple of four outputs."""
    h = weights['upos.weight'].shape[1]
    parts = [(weights[f'{n}.weight'], weights[f'{n}.bias']) for n in ('upos', 'xpos', 'features', 'arc_dependent', 'arc_head')]
    parts.append((weights['name_head.hidden.weight'], weights['name_head.hidden.bias'] + weights['name_head.style.weight'][style]))
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
