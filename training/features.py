"""What the network sees of a word: the rows of its embedding tables.

`src/text/network/form.ts` computes the same numbers from the same spelling; `test/text/network` holds the two together.
"""
import unicodedata

# Sizes of the hashed tables. Powers of two: the hash is masked, not divided.
AFFIXES = 8192
TRIGRAMS = 8192
SHAPES = 512

# A seed for each kind of piece, so that the prefix "un" and the suffix "un" are different rows.
PREFIX, SUFFIX, TRIGRAM, SHAPE, WORD = 0x11, 0x22, 0x33, 0x44, 0x55
AFFIX_LENGTHS = (1, 2, 3, 4)
MAX_TRIGRAMS = 16

QUOTES = {ord(a): b for a, b in {'\u2018': "'", '\u2019': "'", '\u02bc': "'", '\u201c': '"', '\u201d': '"', '\u2013': '-', '\u2014': '--', '\u2026': '...', '`': "'"}.items()}


def normal(word: str) -> str:
    """The spelling without diacritics and typographic marks, case kept: Erdoğan is Erdogan."""
    if not word.isascii():
        word = ''.join(c for c in unicodedata.normalize('NFD', word) if not '\u0300' <= c <= '\u036f')
    return word.translate(QUOTES)


def units(text: str):
    """UTF-16 code units, since that is what the reader counts in."""
    data = text.encode('utf-16-le', 'surrogatepass')
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def lower(codes):
    """Lower case, a code unit at a time, so that no length changes."""
    return [ord(low) if len(low := chr(c).lower()) == 1 else c for c in codes]


def hash_units(seed: int, codes) -> int:
    """FNV-1a over code units, finished by a multiply-shift so that the low bits are good."""
    h = 0x811C9DC5 ^ seed
    for code in codes:
        h = ((h ^ code) * 0x01000193) & 0xFFFFFFFF
    h ^= h >> 15
    h = (h * 0x2C1B3C6D) & 0xFFFFFFFF
    return h ^ (h >> 13)


def shape_of(text: str):
    """X, x, d or the mark itself for each code unit; runs are cut at two; at most ten."""
    shape = []
    for code in units(text):
        c = chr(code)
        kind = 'd' if c.isdecimal() and code < 128 else 'X' if c.lower() != c else 'x' if c.upper() != c else c
        kind = ord(kind)
        if len(shape) >= 2 and shape[-1] == kind and shape[-2] == kind:
            continue
        shape.append(kind)
        if len(shape) == 10:
            break
    return shape


def digits_flat(codes):
    return [48 if 48 <= c <= 57 else c for c in codes]


def word_hash(word: str) -> int:
    return hash_units(WORD, lower(units(normal(word))))


def pieces(word: str):
    """(affix rows, trigram rows, shape row) of one spelling."""
    text = normal(word)
    codes = digits_flat(lower(units(text)))
    size = len(codes)
    affixes = []
    for length in AFFIX_LENGTHS:
        cut = min(length, size)
        affixes.append(hash_units(PREFIX + length * 256, codes[:cut]) % AFFIXES)
        affixes.append(hash_units(SUFFIX + length * 256, codes[size - cut:]) % AFFIXES)
    framed = [94, *codes, 36]
    trigrams = [hash_units(TRIGRAM, framed[i:i + 3]) % TRIGRAMS for i in range(min(MAX_TRIGRAMS, len(framed) - 2))]
    return affixes, trigrams, hash_units(SHAPE, shape_of(text)) % SHAPES
