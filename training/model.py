"""The network: a sum of embeddings, a recurrent encoder, and heads for tags, trees and names."""
import torch
from torch import nn

import features
from corpora import FEATURES, NAME_LABELS, RELATIONS, STYLES, UPOS, XPOS

# The reader keeps a state, between -1 and 1, in so many steps a unit; training feels the rounding as noise.
ROUNDING = 63


class Sizes:
    def __init__(self, **changes):
        self.input, self.hidden, self.layers, self.arc, self.relation, self.name = 128, 128, 2, 80, 80, 48
        self.dropout, self.embedding_dropout, self.recurrent_dropout, self.word_dropout = 0.3, 0.2, 0.2, 0.25
        self.__dict__.update(changes)


class Reader(nn.Module):
    def __init__(self, vocabulary, sizes):
        super().__init__()
        self.sizes = sizes
        d, h = sizes.input, 2 * sizes.hidden
        self.register_buffer('pretrained', vocabulary.pretrained(), persistent=False)
        self.register_buffer('counts', torch.from_numpy(vocabulary.counts).float(), persistent=False)
        self.trained = vocabulary.trained
        self.project = nn.Linear(self.pretrained.shape[1], d)
        self.word = small(vocabulary.trained, d, 0.0)
        self.affix = small(features.AFFIXES, d, 0.05)
        self.trigram = small(features.TRIGRAMS + 1, d, 0.05, padding=features.TRIGRAMS)
        self.shape = small(features.SHAPES, d, 0.05)
        self.space = small(3, d, 0.05)
        self.lstm = nn.LSTM(d, sizes.hidden, sizes.layers, bidirectional=True)
        for name, parameter in self.lstm.named_parameters():
            if name.startswith('weight_hh'):
                for gate in parameter.data.chunk(4):
                    nn.init.orthogonal_(gate)
            elif name.startswith('weight_ih'):
                nn.init.xavier_uniform_(parameter.data)
            else:
                parameter.data.zero_()
                if name.startswith('bias_ih'):
                    parameter.data[sizes.hidden:2 * sizes.hidden] = 1.0
        self.upos = nn.Linear(h, len(UPOS))
        self.xpos = nn.Linear(h, len(XPOS))
        self.features = nn.Linear(h, len(FEATURES))
        self.arc_dependent = nn.Linear(h, sizes.arc)
        self.arc_head = nn.Linear(h, sizes.arc)
        self.arc_root = nn.Parameter(torch.zeros(sizes.arc))
        self.arc_bilinear = nn.Parameter(torch.eye(sizes.arc) / sizes.arc ** 0.5)
        self.arc_bias = nn.Linear(sizes.arc, 1, bias=False)
        self.relation_dependent = nn.Linear(h, sizes.relation)
        self.relation_head = nn.Linear(h, sizes.relation, bias=False)
        self.relation_out = nn.Linear(sizes.relation, len(RELATIONS))
        self.name_head = NameHead(sizes)

    def embed(self, forms):
        """Vectors of the distinct spellings of a batch."""
        words, affixes, trigrams, trigram_counts, shapes = forms
        x = self.project(self.pretrained[words])
        rows = torch.where(words < self.trained, words, torch.zeros_like(words))
        if self.training:
            keep = torch.rand(rows.shape) >= self.sizes.word_dropout / (self.sizes.word_dropout + self.counts[rows])
            rows = rows * keep
        x = x + self.word(rows) + self.affix(affixes).sum(1) + self.trigram(trigrams).sum(1) / trigram_counts[:, None] + self.shape(shapes)
        return x

    def encode(self, x, count):
        """x: rows by position in the sentence, then by sentence, of which there are `count`; so are the states."""
        return self.layers(x, count)[-1]

    def layers(self, x, count):
        """The states of each layer."""
        s, states = self.sizes, []
        x = dropped(x, s.embedding_dropout, self.training).view(-1, count, s.input)
        for layer in range(s.layers):
            weights = []
            for suffix in ('', '_reverse'):
                for kind in ('weight_ih', 'weight_hh', 'bias_ih', 'bias_hh'):
                    weight = getattr(self.lstm, f'{kind}_l{layer}{suffix}')
                    if kind == 'weight_hh':
                        weight = dropped(weight, s.recurrent_dropout, self.training)
                    weights.append(weight)
            zero = x.new_zeros(2, count, s.hidden)
            x = torch._VF.lstm(x, (zero, zero), weights, True, 1, 0.0, self.training, True, False)[0]
            if self.training:
                x = x + (torch.rand_like(x) - 0.5) / ROUNDING
            x = dropped(x, s.dropout, self.training)
            states.append(x.reshape(-1, 2 * s.hidden))
        return states

    def tags(self, h):
        return self.upos(h), self.xpos(h), self.features(h)

    def arcs(self, h):
        """h: sentences x words x hidden -> scores, sentences x words x (1 + words); column 0 is the root."""
        p = self.sizes.dropout
        dependent = dropped(torch.relu(self.arc_dependent(h)), p, self.training)
        head = dropped(torch.relu(self.arc_head(h)), p, self.training)
        head = torch.cat([self.arc_root.expand(head.shape[0], 1, -1), head], 1)
        return dependent @ self.arc_bilinear @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)

    def relations(self, dependents, heads):
        hidden = torch.relu(self.relation_dependent(dependents) + self.relation_head(heads))
        return self.relation_out(dropped(hidden, self.sizes.dropout, self.training))


class NameHead(nn.Module):
    """Labels of names from a word's state and from the word itself; a style for each corpus's idea of what a name is."""

    def __init__(self, sizes):
        super().__init__()
        self.hidden = nn.Linear(2 * sizes.hidden, sizes.name)
        self.word = nn.Linear(sizes.input, sizes.name, bias=False)
        self.style = small(len(STYLES), sizes.name, 0.0)
        self.out = nn.Linear(sizes.name, NAME_LABELS)
        self.dropout = sizes.dropout

    def forward(self, encoded, word, styles):
        hidden = torch.relu(self.hidden(encoded) + self.word(word) + self.style(styles))
        return self.out(dropped(hidden, self.dropout, self.training))


def small(rows, width, deviation, padding=None):
    table = nn.Embedding(rows, width, padding_idx=padding)
    nn.init.normal_(table.weight, 0.0, deviation) if deviation else nn.init.zeros_(table.weight)
    if padding is not None:
        table.weight.data[padding].zero_()
    return table


def dropped(x, rate, training):
    return nn.functional.dropout(x, rate, training)
