"""Sentences of one length to tensors; rows go by position in the sentence, then by sentence."""
import numpy as np
import torch

from corpora import ANY_NAME, NAME_LABELS, STYLES, recase

WORDS_A_BATCH = 1200


class Batch:
    """One batch: row t * sentences + i is word t of sentence i; `grid[i, t]` is that row."""

    def __init__(self, sentences, forms, rng=None):
        width, count = len(sentences[0].words), len(sentences)
        self.width, self.count = width, count
        words = [spelled(s, rng) for s in sentences]
        order = [(i, t) for t in range(width) for i in range(count)]
        numbers = [forms.number(words[i][t]) for i, t in order]
        distinct, self.form_of = np.unique(numbers, return_inverse=True)
        self.form_of = torch.from_numpy(self.form_of)
        self.forms = [torch.tensor([forms.words[n] for n in distinct]), torch.tensor([forms.affixes[n] for n in distinct]),
                      torch.tensor([forms.trigrams[n] for n in distinct]),
                      torch.tensor([forms.trigram_counts[n] for n in distinct], dtype=torch.float32), torch.tensor([forms.shapes[n] for n in distinct])]
        self.space = torch.tensor([spacing(sentences[i], t, rng) for i, t in order])
        grid = np.arange(width * count).reshape(width, count).T
        self.grid = torch.from_numpy(grid.copy())
        self.order = order
        treed = [s.upos is not None for s in sentences]
        self.treed = torch.tensor([treed[i] for i, _ in order])
        pick = lambda name, missing: torch.tensor([getattr(sentences[i], name)[t] if treed[i] else missing for i, t in order])
        self.upos, self.xpos, self.features = pick('upos', -100), pick('xpos', -100), pick('features', 0)
        self.heads, self.relation = pick('heads', -100), pick('relations', -100)
        masks = np.array([sentences[i].names[t] for i, t in order], dtype=np.int64)
        self.names = torch.from_numpy((masks[:, None] >> np.arange(NAME_LABELS)[None, :]) & 1).bool()
        self.named = torch.from_numpy(masks != ANY_NAME)
        self.styles = torch.tensor([STYLES[sentences[i].style] for i, _ in order])
        # Row of each word's head; the word itself at a root.
        self.head_row = torch.tensor([grid[i, sentences[i].heads[t] - 1] if treed[i] and sentences[i].heads[t] > 0 else grid[i, t] for i, t in order])
        self.row_sentence = torch.tensor([i for i, _ in order])
        self.row_position = torch.tensor([t for _, t in order])


def spelled(sentence, rng):
    """The words, in one sentence of fifteen in the case of a headline or of careless text."""
    if rng is None:
        return sentence.words
    draw = rng.random()
    variant = 'lower' if draw < 0.02 else 'upper' if draw < 0.04 else 'title' if draw < 0.065 else 'as written'
    return recase(sentence.words, variant, rng)


def spacing(sentence, t, rng):
    if rng is not None and rng.random() < 0.05:
        return 2
    return sentence.space[t]


def batches_of(sentences, rng=None):
    """Groups of sentences of one length, so that nothing is padded; in random order when rng is given."""
    by_length = {}
    for sentence in sentences:
        by_length.setdefault(len(sentence.words), []).append(sentence)
    groups = []
    for length, same in sorted(by_length.items()):
        if rng:
            rng.shuffle(same)
        count = max(1, WORDS_A_BATCH // length)
        groups += [same[i:i + count] for i in range(0, len(same), count)]
    if rng:
        rng.shuffle(groups)
    return groups
