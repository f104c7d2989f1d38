"""Product quantisation: a vector as one byte for each run of its numbers, each byte the number of a typical run.

Jégou, Douze, Schmid: Product quantization for nearest neighbor search, IEEE TPAMI 33(1), 2011.
"""
import torch

# Runs a vector is cut into, and typical runs learnt for each.
RUNS = 20
TYPICAL = 256
SAMPLE, ROUNDS = 60_000, 15


def learn_codes(vectors, seed=1):
    """(codes, books): bytes, a row of RUNS a vector, and RUNS x TYPICAL x width of the runs that they stand for."""
    random = torch.Generator().manual_seed(seed)
    chosen = torch.randperm(len(vectors), generator=random)[:SAMPLE]
    codes, books = [], []
    for run in vectors.chunk(RUNS, 1):
        book = typical_runs(run[chosen], random)
        books.append(book)
        codes.append(nearest(run, book).to(torch.uint8))
    return torch.stack(codes, 1), torch.stack(books)


def decode(codes, books):
    """The vectors that codes stand for."""
    return torch.cat([book[code.long()] for code, book in zip(codes.T, books)], 1)


def typical_runs(sample, random):
    """Lloyd's algorithm."""
    book = sample[torch.randperm(len(sample), generator=random)[:TYPICAL]].clone()
    for _ in range(ROUNDS):
        owner = nearest(sample, book)
        members = torch.bincount(owner, minlength=TYPICAL)[:, None].float()
        sums = torch.zeros_like(book).index_add_(0, owner, sample)
        book = torch.where(members > 0, sums / members.clamp(min=1), book)
    return book


def nearest(run, book):
    return torch.cat([(book.pow(2).sum(1) - 2 * part @ book.T).argmin(1) for part in run.split(16_384)])
