"""Writes the part that finds names as `src/text/network/name-weights.ts` reads it: as export.py does, in a file of its own."""
import struct

import numpy as np

from corpora import NAME_LABELS, STYLES
from export import aligned, dense, embedding_tables, floats, input_units, memory
from known_names import BITS
from names_model import HIDDEN, TOP, UNITS

MAGIC = 0x4E525254  # "TRRN"
VERSION = 1


def pack(model, saved):
    weights = {name: value.float().numpy() for name, value in model.state_dict().items()}
    unit = input_units(saved, embedding_tables(saved))
    states, word = weights['lower.weight'].shape[1], weights['word.weight'].shape[1]
    sections = dense(weights['lower.weight'], weights['lower.bias'])
    sections += dense(weights['upper.weight'], np.zeros(HIDDEN))
    sections += dense(weights['word.weight'] * unit, np.zeros(HIDDEN))
    sections.append(floats(weights['bits.weight'].T))
    # A row is worth TOP where its 7 bits say one.
    sections += dense(weights['likes.weight'] * TOP, np.zeros(HIDDEN))
    sections.append(floats(weights['moves']))
    sections += memory(weights, 'memory', 0, TOP)
    worth = np.array([1.0] * 2 * UNITS + [TOP] * HIDDEN)
    for style in range(len(STYLES)):
        sections.append(floats(weights['style.weight'][style]))
        styled = weights['labels.weight'] + weights['styled.weight'][style].reshape(NAME_LABELS, -1)
        sections += dense(styled * worth, weights['labels.bias'])
    header = [MAGIC, VERSION, states, word, HIDDEN, UNITS, BITS, NAME_LABELS + -NAME_LABELS % 8]
    return aligned(struct.pack(f'<{len(header)}i', *header), sections)
