"""The part of the network that finds names: what the encoder says of a word, what lists of known names say, what was said of the word's
likes elsewhere in the document, and a small recurrent layer over it. `src/text/network/name-reader.ts` does the same."""
import numpy as np
import torch
from torch import nn

from corpora import NAME_LABELS, STYLES
from features import word_hash
from known_names import ALSO_LOWER, BITS, is_lower

HIDDEN, UNITS = 64, 32
# The greatest value of a word's own row.
TOP = 4.0


class NameReader(nn.Module):
    def __init__(self, states, word):
        super().__init__()
        self.lower = nn.Linear(states, HIDDEN)
        self.upper = nn.Linear(states, HIDDEN, bias=False)
        self.word = nn.Linear(word, HIDDEN, bias=False)
        self.bits = nn.Linear(BITS, HIDDEN, bias=False)
        self.style = zeros(nn.Embedding(len(STYLES), HIDDEN))
        self.likes = zeros(nn.Linear(HIDDEN, HIDDEN, bias=False))
        self.memory = nn.LSTM(HIDDEN, UNITS, bidirectional=True)
        self.labels = nn.Linear(2 * UNITS + HIDDEN, NAME_LABELS)
        # What it scores that a label (row) is followed by another (column).
        self.moves = nn.Parameter(torch.zeros(NAME_LABELS, NAME_LABELS))
        # What a corpus adds to the weights of the labels.
        self.styled = zeros(nn.Embedding(len(STYLES), NAME_LABELS * (2 * UNITS + HIDDEN)))

    def forward(self, batch):
        drop = lambda x, rate: nn.functional.dropout(x, rate, self.training)
        bits = batch.bits
        if self.training:
            bits = bits * (torch.rand(len(bits), 1) >= 0.1)
        parts = zip((self.lower, self.upper, self.word), (batch.lower, batch.upper, batch.word))
        row = sum(part(drop(x, 0.2)) for part, x in parts) + self.bits(bits) + self.style(batch.styles)
        row = row + self.likes(mean_of_others(drop(row.clamp(0, TOP), 0.1), batch.likes))
        row = drop(row.clamp(0, TOP), 0.2)
        padded = row.new_zeros(batch.width * batch.count, HIDDEN).index_copy(0, batch.cells, row).view(batch.width, batch.count, HIDDEN)
        packed = nn.utils.rnn.pack_padded_sequence(padded, batch.lengths)
        read, _ = nn.utils.rnn.pad_packed_sequence(self.memory(packed)[0], total_length=batch.width)
        both = torch.cat([drop(read.reshape(-1, 2 * UNITS)[batch.cells], 0.3), row], 1)
        scores = self.labels(both)
        for style in batch.styles.unique().tolist():
            rows = (batch.styles == style).nonzero()[:, 0]
            scores = scores.index_add(0, rows, both[rows] @ self.styled.weight[style].view(NAME_LABELS, -1).T)
        return scores


    def loss(self, batch):
        """Minus the log probability of the paths of labels that the corpus allows, a word."""
        scores = self(batch)
        cells = lambda x, empty: x.new_full((batch.width * batch.count, NAME_LABELS), empty).index_copy(0, batch.cells, x).view(batch.width, batch.count, -1)
        every = cells(scores, 0.0)
        allowed = every.masked_fill(~cells(batch.allowed, False), NEVER)
        return (self.weight_of_paths(every, batch.lengths) - self.weight_of_paths(allowed, batch.lengths)) / len(scores)

    def weight_of_paths(self, scores, lengths):
        """Sum over sentences, the longest first, of the log of the summed weights of all paths that make whole names."""
        moves = self.moves.masked_fill(~FOLLOWS, NEVER).exp()
        ends = torch.where(OPENS, NEVER, 0.0)
        paths, ended = scores[0] + torch.where(INNER, NEVER, 0.0), []
        for step in range(1, len(scores)):
            going = int((lengths > step).sum())
            highest = paths[:going].amax(1, keepdim=True)
            following = ((paths[:going] - highest).exp() @ moves).clamp(min=1e-30).log() + highest + scores[step][:going]
            if going < len(paths):
                ended.append((paths[going:] + ends).logsumexp(1))
            paths = following
        return torch.cat([*ended, (paths + ends).logsumexp(1)]).sum()


NEVER = -1e4
LABELS = torch.arange(NAME_LABELS)
PART = torch.where(LABELS == 0, 2, (LABELS - 1) % 4)
OPENS, INNER = (LABELS > 0) & (PART <= 1), (LABELS > 0) & ((PART == 1) | (PART == 2))
SAME_KIND = (LABELS[:, None] - 1) // 4 == (LABELS[None] - 1) // 4
# Which label (column) may follow which (row): after a beginning or an inside, an inside or an end of its kind; else a name may begin or not.
FOLLOWS = torch.where(OPENS[:, None], INNER[None] & SAME_KIND, ~INNER[None])


def zeros(layer):
    nn.init.zeros_(layer.weight)
    return layer


def mean_of_others(rows, likes):
    """For each row the mean of the other rows with its number in `likes`; noughts where there are none."""
    count = torch.bincount(likes).float()
    sums = torch.zeros(len(count), rows.shape[1]).index_add_(0, likes, rows)
    return (sums[likes] - rows) / (count[likes] - 1).clamp(min=1)[:, None]


class Known:
    """A sentence with what the encoder and the lists say of its words."""

    def __init__(self, sentence, lower, upper, word, bits):
        self.sentence, self.lower, self.upper, self.word, self.bits = sentence, lower, upper, word, bits
        self.hashes = [word_hash(w) for w in sentence.words]
        self.small = {h for h, w in zip(self.hashes, sentence.words) if is_lower(w)}
        self.masks = np.array(sentence.names, dtype=np.int64)


class Batch:
    """Whole documents: (name of the document, sentence) pairs, longest sentence first."""

    def __init__(self, members):
        self.members = members = sorted(members, key=lambda member: -len(member[1].hashes))
        self.count, self.width = len(members), len(members[0][1].hashes)
        self.lengths = torch.tensor([len(known.hashes) for _, known in members])
        self.cells = torch.tensor([t * self.count + i for i, (_, known) in enumerate(members) for t in range(len(known.hashes))])
        join = lambda part: torch.from_numpy(np.concatenate([getattr(known, part) for _, known in members])).float()
        self.lower, self.upper, self.word = join('lower'), join('upper'), join('word')
        self.styles = torch.tensor([STYLES[known.sentence.style] for _, known in members for _ in known.hashes])
        masks = np.concatenate([known.masks for _, known in members])
        self.allowed = torch.from_numpy((masks[:, None] >> np.arange(NAME_LABELS)) & 1).bool()
        self.likes, bits = self.find_likes()
        self.bits = torch.from_numpy((np.array(bits)[:, None] >> np.arange(BITS)) & 1).float()

    def find_likes(self):
        """A number for each spelling with a capital in each document, and for each other word; and the words' bits."""
        small, numbers, likes, bits = {}, {}, [], []
        for document, known in self.members:
            small.setdefault(document, set()).update(known.small)
        for document, known in self.members:
            for word, h, told in zip(known.sentence.words, known.hashes, known.bits):
                capital = len(word) > 1 and word.lower() != word
                likes.append(numbers.setdefault((document, h) if capital else len(likes), len(numbers)))
                bits.append(told | (capital and h in small[document]) << ALSO_LOWER)
        return torch.tensor(likes), bits
