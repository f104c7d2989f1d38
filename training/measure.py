"""Scores on gold tokens: tags, trees (before the tree constraint), in per cent."""
import numpy as np
import torch

from batches import Batch, batches_of
from corpora import RELATIONS, UPOS

UNIVERSAL = torch.tensor([RELATIONS.index(name.split(':')[0]) if name.split(':')[0] in RELATIONS else i for i, name in enumerate(RELATIONS)])


def measure(model, sentences, forms, name):
    """LAS compares universal relations, as the CoNLL 2018 evaluation does."""
    words = upos = xpos = features = heads = labelled = 0
    with torch.no_grad():
        for group in batches_of(sentences):
            batch = Batch(group, forms)
            h = model.encode(model.embed(batch.forms)[batch.form_of] + model.space(batch.space), batch.count)
            tag, fine, bits = model.tags(h)
            upos += (tag.argmax(1) == batch.upos).sum().item()
            xpos += (fine.argmax(1) == batch.xpos).sum().item()
            predicted = ((bits > 0).long() << torch.arange(bits.shape[1])).sum(1)
            features += (predicted == batch.features).sum().item()
            scores = model.arcs(h[batch.grid])
            best = scores.argmax(2)[batch.row_sentence, batch.row_position]
            rows = torch.where(best > 0, batch.grid[batch.row_sentence, (best - 1).clamp(min=0)], torch.arange(len(best)))
            relation = model.relations(h, h[rows])
            relation[:, RELATIONS.index('root')] = -1e4
            label = torch.where(best > 0, relation.argmax(1), torch.zeros_like(best))
            right = best == batch.heads
            words += len(best)
            heads += right.sum().item()
            labelled += (right & (UNIVERSAL[label] == UNIVERSAL[batch.relation])).sum().item()
    part = lambda n: f'{100 * n / words:.2f}'
    return f'{name}: upos {part(upos)} xpos {part(xpos)} feats {part(features)} uas {part(heads)} las {part(labelled)}'
