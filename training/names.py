"""Second stage: the part that finds names, trained on what the finished encoder gives, with many exchanges of names.

    python3 names.py CHECKPOINT OUT --resources DIR             trains on all corpora, writes data/en/names.bin
    python3 names.py CHECKPOINT OUT --fold 0 --resources DIR    leaves out one of five parts of wikigold and re3d and measures on it

The encoder stays as it is, and has seen neither wikigold nor re3d; its states are worked out once and kept.
"""
import argparse
import random
from pathlib import Path

import numpy as np
import torch

import batches
from corpora import ANY_NAME, KINDS, named, treebank
from export_names import pack
from known_names import known_names
from model import Reader, Sizes
from names_model import FOLLOWS, INNER, OPENS, Batch, Known, NameReader
from swaps import Pools, swapped
from vocabulary import Forms, saved_vocabulary

COPIES, EPOCHS, FOLDS = 6, 14, 5
RATE, WORDS_A_BATCH = 4e-3, 2500
# GUM has seven times the words of the other two: parts of it and of its copies an epoch, and each of the others several times.
SHARE_OF_GUM, SHARE_OF_ITS_COPIES, TIMES_OTHERS, COPIES_AN_EPOCH = 0.3, 0.5, 3, 2
# re3d comes as shuffled sentences; so many are taken for a document.
SENTENCES_OF_RE3D = 40


def main():
    options = parse_options()
    random.seed(options.seed), torch.manual_seed(options.seed), torch.set_num_threads(1), torch.set_flush_denormal(True)
    saved = torch.load(options.checkpoint)
    sentences = numbered([s for s in treebank('ewt-train') + treebank('gum-train') if s.style == 'gum'], named('wikigold'), named('re3d-train'))
    states = States(saved, options)
    pools, rng = Pools(options.resources), random.Random(options.seed)
    known = states.of(sentences)
    copies = [states.of(swapped(sentences, pools, rng)) for _ in range(COPIES)]
    seen = lambda rows: [row for row in rows if options.fold is None or row.sentence.fold != options.fold]
    model = train(seen(known), [seen(rows) for rows in copies], options)
    Path(options.out).write_bytes(pack(model, saved))
    for style in ('wikigold', 're3d'):
        held = [row for row in known if row.sentence.style == style and options.fold in (None, row.sentence.fold)]
        print(f'{style}: F1 {f1(count(model, held)):.1f} on {"what it was trained on" if options.fold is None else "the part left out"}', flush=True)


def numbered(gum, wiki, news):
    """All sentences, each with its fold and its document: whole articles of wikigold, runs of re3d's sentences."""
    for at, sentence in enumerate(news):
        sentence.fold = at * FOLDS // len(news)
        sentence.document = sentence.fold
    for sentence in wiki:
        sentence.fold = sentence.document % FOLDS
    for sentence in gum:
        sentence.fold = -1
    return gum + wiki + news


class States:
    """What the encoder gives of sentences."""

    def __init__(self, saved, options):
        vocabulary = saved_vocabulary(saved)
        self.model = Reader(vocabulary, Sizes(**saved['sizes']))
        self.model.load_state_dict(saved['model'])
        self.model.eval()
        self.forms, self.lists = Forms(vocabulary), known_names(options.resources)

    def of(self, sentences):
        result = {}
        with torch.no_grad():
            for group in batches.batches_of(sentences):
                batch = batches.Batch(group, self.forms)
                x = self.model.embed(batch.forms)[batch.form_of] + self.model.space(batch.space)
                lower, upper = self.model.layers(x, batch.count)
                for at, sentence in enumerate(group):
                    rows = batch.grid[at]
                    parts = [part[rows].half().numpy() for part in (lower, upper, x)]
                    result[id(sentence)] = Known(sentence, *parts, self.lists.told(sentence.words))
        return [result[id(sentence)] for sentence in sentences]


def train(known, copies, options):
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    model, average = (NameReader(known[0].lower.shape[1], known[0].word.shape[1]) for _ in range(2))
    average.load_state_dict(model.state_dict())
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01, betas=(0.9, 0.99))
    others, step = [row for row in known if row.sentence.style != 'gum'], 0
    for epoch in range(EPOCHS):
        model.train()
        exchanged = [row for at in range(COPIES_AN_EPOCH) for row in copies[(epoch * COPIES_AN_EPOCH + at) % len(copies)]]
        rows = part_of(known, SHARE_OF_GUM, rng) + others * (TIMES_OTHERS - 1) + part_of(exchanged, SHARE_OF_ITS_COPIES, rng)
        groups = groups_of(rows, rng)
        for number, group in enumerate(groups):
            batch = Batch(group)
            for setting in optimiser.param_groups:
                setting['lr'] = RATE * min(1.0, (step + 1) / 50, 1.02 - (epoch + number / len(groups)) / EPOCHS)
            loss = model.loss(batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            step += 1
            with torch.no_grad():
                for a, b in zip(average.parameters(), model.parameters()):
                    a.lerp_(b, 1 - min(0.99, (step + 1) / (step + 20)))
    return average.eval()


def part_of(rows, share, rng):
    """All of wikigold and re3d, and a share of GUM."""
    return [row for row in rows if row.sentence.style != 'gum' or rng.random() < share]


def documents_of(rows):
    documents = {}
    for row in rows:
        documents.setdefault((row.sentence.style, row.sentence.document), []).append(row)
    return documents


def groups_of(rows, rng):
    """Batches of whole documents, in random order."""
    documents = []
    for key, members in documents_of(rows).items():
        if key[0] == 're3d':
            rng.shuffle(members)
        size = SENTENCES_OF_RE3D if key[0] == 're3d' else len(members)
        documents += [[((key, at), row) for row in members[at:at + size]] for at in range(0, len(members), size)]
    rng.shuffle(documents)
    groups, group, words = [], [], 0
    for document in documents:
        group += document
        words += sum(len(row.hashes) for _, row in document)
        if words >= WORDS_A_BATCH:
            groups.append(group)
            group, words = [], 0
    return groups + [group] if group else groups


def f1(counts):
    right, found, gold = counts
    return 200 * right / max(1, found + gold)


def count(model, known):
    """Right, found and gold spans of people, organisations and places, a facility being a place."""
    totals = np.zeros(3)
    with torch.no_grad():
        for key, rows in documents_of(known).items():
            batch, at = Batch([(key, row) for row in rows]), 0
            scores, moves = model(batch).numpy(), model.moves.numpy()
            for _, row in batch.members:
                found = spans(best_path(scores[at:at + len(row.hashes)], moves))
                at += len(row.hashes)
                gold = spans([(m & -m).bit_length() - 1 if m != ANY_NAME else 0 for m in row.sentence.names])
                several = {i for i, m in enumerate(row.sentence.names) if bin(m).count('1') > 2}
                gold = {span for span in gold if span[0] not in several}
                totals += (len(found & gold), len(found), len(gold))
    return totals


COUNTED = {'person': 'PER', 'organisation': 'ORG', 'place': 'LOC', 'facility': 'LOC'}


def spans(labels):
    result, start = set(), 0
    for i, label in enumerate(labels):
        part, kind = (label - 1) % 4, KINDS[(label - 1) // 4] if label else None
        if label and part in (0, 3):
            start = i
        if label and part in (2, 3) and kind in COUNTED:
            result.add((start, i, COUNTED[kind]))
    return result


def best_path(scores, moves):
    """Viterbi over the labels that make whole names."""
    cost, opens, inner = np.where(FOLLOWS.numpy(), moves, -1e9), OPENS.numpy(), INNER.numpy()
    now, back = np.where(inner, -1e9, scores[0]), []
    for row in scores[1:]:
        step = now[:, None] + cost
        back.append(step.argmax(0))
        now = step.max(0) + row
    path = [int(np.where(opens, -1e9, now).argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return path[::-1]


def parse_options():
    parser = argparse.ArgumentParser()
    parser.add_argument('checkpoint')
    parser.add_argument('out')
    parser.add_argument('--fold', type=int)
    parser.add_argument('--resources', required=True)
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


if __name__ == '__main__':
    main()
