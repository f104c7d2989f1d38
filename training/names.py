"""Second stage: the head for names, trained on what the encoder gives, with many exchanges of names.

    python3 names.py START OUT --resources DIR        trains on all corpora and writes the whole network to OUT
    python3 names.py START --folds --resources DIR    measures by five folds; START must not have seen wikigold and re3d

The encoder stays as it is, so its states are worked out once and the head is trained on them in minutes.
"""
import argparse
import random

import numpy as np
import torch

from batches import Batch, batches_of
from corpora import KINDS, NAME_LABELS, STYLES, named, treebank
from model import NameHead, Reader, Sizes
from swaps import Pools, swapped
from vocabulary import Forms, Vocabulary

COPIES = 6
EPOCHS = 12
WIDTH = 64


def main():
    options = parse_options()
    torch.manual_seed(options.seed), torch.set_num_threads(options.threads)
    rng = random.Random(options.seed)
    saved = torch.load(options.start)
    trees, news, wiki = treebank('ewt-train') + treebank('gum-train'), named('re3d-train'), named('wikigold')
    vocabulary = Vocabulary(trees if options.folds else trees + wiki + news, options.resources)
    model = Reader(vocabulary, Sizes(**{**saved['sizes'], 'name': WIDTH}))
    model.load_state_dict({k: v for k, v in saved['model'].items() if k not in ('pretrained', 'counts') and not k.startswith('name')}, strict=False)
    model.eval()
    pools, forms = Pools(options.resources), Forms(vocabulary)
    sentences = [s for s in trees if s.style == 'gum'] + wiki + news
    number_folds(wiki, news)
    known = states(model, sentences, forms)
    copies = states(model, [copy for _ in range(COPIES) for copy in swapped(sentences, pools, rng)], forms, recased=rng)
    if options.folds:
        return measure_folds(known, copies, model.sizes, options)
    model.name_head = train_head(known + copies, model.sizes, options)
    torch.save({**saved, 'model': model.state_dict(), 'sizes': model.sizes.__dict__, 'hashes': vocabulary.hashes, 'scale': vocabulary.scale,
                'trained': vocabulary.trained, 'bytes': vocabulary.bytes, 'counts': vocabulary.counts}, options.out)
    print(f'head of names: {score(model.name_head, [k for k in known if k.sentence.style == "wikigold"])} on what it was trained on (wikigold)')


class Known:
    """A sentence with its vectors: what the encoder gives, and what the words are."""

    def __init__(self, sentence, encoded, word):
        self.sentence, self.encoded, self.word = sentence, encoded, word


def states(model, sentences, forms, recased=None):
    result = []
    with torch.no_grad():
        for group in batches_of(sentences):
            batch = Batch(group, forms, recased)
            x = model.embed(batch.forms)[batch.form_of] + model.space(batch.space)
            h = model.encode(x, batch.count)
            for i, sentence in enumerate(group):
                rows = batch.grid[i]
                result.append(Known(sentence, h[rows].half(), x[rows].half()))
    return result


def train_head(known, sizes, options):
    torch.manual_seed(options.seed)
    head = NameHead(sizes)
    encoded, word = torch.cat([k.encoded for k in known]), torch.cat([k.word for k in known])
    styles = torch.tensor([STYLES[k.sentence.style] for k in known for _ in k.sentence.words])
    masks = torch.from_numpy(np.array([m for k in known for m in k.sentence.names], dtype=np.int64))
    optimiser = torch.optim.AdamW(head.parameters(), lr=2e-3, weight_decay=0.01)
    size, step = 2048, 0
    total = EPOCHS * (len(masks) // size + 1)
    head.train()
    for _ in range(EPOCHS):
        for rows in torch.randperm(len(masks)).split(size):
            for setting in optimiser.param_groups:
                setting['lr'] = 3e-3 * (1.01 - step / total)
            logits = head(encoded[rows].float(), word[rows].float(), styles[rows]).log_softmax(1)
            allowed = (masks[rows][:, None] >> torch.arange(NAME_LABELS)) & 1
            loss = -logits.masked_fill(allowed == 0, -1e4).logsumexp(1).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            step += 1
    return head.eval()


def number_folds(wiki, news):
    """Whole articles of wikigold; re3d comes as shuffled sentences, so runs of them."""
    for sentence in wiki:
        sentence.fold = sentence.document % 5
    for i, sentence in enumerate(news):
        sentence.fold = i * 5 // len(news)


def measure_folds(known, copies, sizes, options):
    counts = {'wikigold': np.zeros(3), 're3d': np.zeros(3)}
    for fold in range(5):
        train = [k for k in known + copies if getattr(k.sentence, 'fold', -1) != fold]
        head = train_head(train, sizes, options)
        for style in counts:
            counts[style] += count(head, [k for k in known if k.sentence.style == style and k.sentence.fold == fold])
        print(fold, {style: f'{f1(c):.1f}' for style, c in counts.items()}, flush=True)


def score(head, known):
    return f'F1 {f1(sum(count(head, [k]) for k in known)):.1f}'


def f1(counts):
    right, found, gold = counts
    return 200 * right / max(1, found + gold)


def count(head, known):
    """Right, found and gold spans of people, organisations and places, a facility being a place."""
    totals = np.zeros(3)
    with torch.no_grad():
        for k in known:
            styles = torch.full((len(k.sentence.words),), STYLES[k.sentence.style])
            found = spans(best_path(head(k.encoded.float(), k.word.float(), styles).numpy()))
            gold = spans([(m & -m).bit_length() - 1 if m != (1 << NAME_LABELS) - 1 else 0 for m in k.sentence.names])
            several = {i for i, m in enumerate(k.sentence.names) if bin(m).count('1') > 2}
            gold = {s for s in gold if s[0] not in several}
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


def best_path(scores):
    """Viterbi: after a beginning or an inside, an inside or an end of the same kind; else a name may begin or not."""
    labels = np.arange(NAME_LABELS)
    part = np.where(labels == 0, 2, (labels - 1) % 4)
    opens, inner = (labels > 0) & (part <= 1), (labels > 0) & ((part == 1) | (part == 2))
    same = (labels[:, None] - 1) // 4 == (labels[None, :] - 1) // 4
    allowed = np.where(opens[:, None], inner[None, :] & same, ~inner[None, :])
    cost = np.where(allowed, 0.0, -1e9)
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
    parser.add_argument('start')
    parser.add_argument('out', nargs='?')
    parser.add_argument('--folds', action='store_true')
    parser.add_argument('--resources', required=True)
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


if __name__ == '__main__':
    main()
