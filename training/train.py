"""First stage: tags, trees, and the encoder under them, with GUM's names beside: python3 train.py OUT [--epochs N]."""
import argparse
import copy
import random
import time

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from batches import Batch, batches_of
from corpora import FEATURES, RELATIONS, treebank
from measure import measure
from model import Reader, Sizes
from swaps import Pools, swapped
from vocabulary import Forms, vocabulary_of


def main():
    options = parse_options()
    random.seed(options.seed), np.random.seed(options.seed), torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)  # what the optimiser remembers of rare rows fades to numbers that are slow to reckon with
    train = treebank('ewt-train') + treebank('gum-train')
    dev = {name: treebank(f'{name}-dev') for name in ('ewt', 'gum')}
    vocabulary = vocabulary_of(train, options.resources)
    forms = Forms(vocabulary)
    model = Reader(vocabulary, Sizes())
    print(f'{len(train)} sentences, {sum(len(s.words) for s in train)} words, {len(vocabulary.hashes)} rows, {vocabulary.trained} trained', flush=True)
    fit(model, train, dev, forms, options, vocabulary, Pools(options.resources))


def fit(model, train, dev, forms, options, vocabulary, pools):
    rng = random.Random(options.seed)
    optimiser = torch.optim.AdamW(groups_of(model), lr=options.rate, betas=(0.9, 0.98), eps=1e-8)
    average = copy.deepcopy(model).eval()
    step = 0
    for epoch in range(options.epochs):
        model.train()
        start, losses = time.time(), []
        groups = batches_of(train + swapped(train, pools, rng, options.exchanged), rng)
        for number, group in enumerate(groups):
            left = 1.02 - (epoch + number / len(groups)) / options.epochs
            for setting in optimiser.param_groups:
                setting['lr'] = options.rate * min(1.0, (step + 1) / 200, left)
            loss = loss_of(model, Batch(group, forms, rng))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            step += 1
            follow(average, model, min(options.average, (step + 1) / (step + 20)))
            losses.append(loss.item())
        line = ' '.join(measure(average, sentences, forms, name) for name, sentences in dev.items())
        print(f'{epoch + 1:2d} {time.time() - start:4.0f}s loss {np.mean(losses):.3f} {line}', flush=True)
        torch.save({'model': average.state_dict(), 'sizes': model.sizes.__dict__, **vocabulary.saved()}, options.out)


def loss_of(model, batch):
    x = model.embed(batch.forms)[batch.form_of] + model.space(batch.space)
    h = model.encode(x, batch.count)
    loss = h.new_zeros(())
    treed = batch.treed
    if treed.any():
        upos, xpos, features = model.tags(h)
        loss = loss + cross_entropy(upos, batch.upos) + cross_entropy(xpos, batch.xpos)
        bits = (batch.features[:, None] >> torch.arange(len(FEATURES))) & 1
        loss = loss + 6 * binary_cross_entropy_with_logits(features[treed], bits[treed].float())
        scores = model.arcs(h[batch.grid])
        loss = loss + cross_entropy(scores[batch.row_sentence, batch.row_position], batch.heads)
        edges = treed & (batch.heads > 0)
        if edges.any():
            loss = loss + cross_entropy(model.relations(h[edges], h[batch.head_row[edges]]), batch.relation[edges])
    if batch.named.any():
        logits = model.name_head(h[batch.named], x[batch.named], batch.styles[batch.named]).log_softmax(1)
        allowed = logits.masked_fill(~batch.names[batch.named], -1e4).logsumexp(1)
        loss = loss - allowed.mean() * batch.named.float().mean()
    return loss


def follow(average, model, keep):
    with torch.no_grad():
        for a, b in zip(average.parameters(), model.parameters()):
            a.lerp_(b, 1 - keep)


def groups_of(model):
    decayed = [p for n, p in model.named_parameters() if p.dim() > 1]
    plain = [p for n, p in model.named_parameters() if p.dim() <= 1]
    return [{'params': decayed, 'weight_decay': 0.01}, {'params': plain, 'weight_decay': 0.0}]


def parse_options():
    parser = argparse.ArgumentParser()
    parser.add_argument('out')
    parser.add_argument('--resources', required=True, help='the node_modules folder that train.sh fills')
    parser.add_argument('--epochs', type=int, default=30)
    parser.add_argument('--rate', type=float, default=3e-3)
    parser.add_argument('--average', type=float, default=0.998)
    parser.add_argument('--exchanged', type=float, default=0.8, help='share of sentences with names that get a copy with others')
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


if __name__ == '__main__':
    main()
