"""Reads the shared corpora into sentences; nothing of their text leaves this folder but as weights."""
import gzip
import random
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT.parent / 'shared' / 'corpora'
CONTRACT = (ROOT / 'src' / 'model' / 'parse.ts').read_text()


def contract(name: str):
    """A list of labels, read from the model itself so that the two never part."""
    body = re.search(rf'export const {name} = \[(.*?)\] as const', CONTRACT, re.S).group(1)
    return [a or b for a, b in re.findall(r"'([^']*)'|\"([^\"]*)\"", body)]


UPOS = contract('UPOS')
XPOS = contract('XPOS')
RELATIONS = contract('RELATIONS')
FEATURES = ['plural', 'past', 'present', 'passive', 'participle', 'gerund', 'infinitive', 'finite', 'third', 'first', 'second', 'negative']
KINDS = ['person', 'organisation', 'place', 'facility', 'event', 'nationality', 'weapon', 'other']
# Name labels: 0 is outside, then begin, inside, end, single of each kind.
NAME_LABELS = 1 + 4 * len(KINDS)
ANY_NAME = (1 << NAME_LABELS) - 1
STYLES = {'none': 0, 'gum': 1, 'wikigold': 2, 're3d': 3}

VALUES = {'Number=Plur': 'plural', 'Tense=Past': 'past', 'Tense=Pres': 'present', 'Voice=Pass': 'passive', 'VerbForm=Part': 'participle',
          'VerbForm=Ger': 'gerund', 'VerbForm=Inf': 'infinitive', 'VerbForm=Fin': 'finite', 'Person=3': 'third', 'Person=1': 'first',
          'Person=2': 'second', 'Polarity=Neg': 'negative'}


class Sentence:
    """Words with what is known of them; `upos` None where the corpus has no trees; `names` holds a bit for each label allowed."""

    def __init__(self, words, space):
        self.words = words
        self.space = space  # 1 where white space stands before the word, 0 where not, 2 unknown
        self.upos = self.xpos = self.features = self.heads = self.relations = None
        self.names = [ANY_NAME] * len(words)
        self.style = 'none'
        self.document = None
        self.fold = None  # of the parts of a corpus that is measured by leaving out one part at a time


def treebank(name: str):
    """Sentences of a CoNLL-U file; heads count from 1, 0 is the root."""
    sentences, rows, misc_open = [], [], []
    document = None
    with gzip.open(CORPORA / 'ud-english' / f'{name}.conllu.gz', 'rt', encoding='utf8') as file:
        for line in file:
            line = line.rstrip('\n')
            if line.startswith('# newdoc'):
                document = line
            if line.startswith('#'):
                continue
            if line:
                rows.append(line.split('\t'))
                continue
            if rows:
                sentence = read_rows(rows, name.startswith('gum'))
                sentence.document = document
                sentences.append(sentence)
            rows = []
    return sentences


def read_rows(rows, with_names):
    words, space, heads, relations, upos, xpos, features, entities = [], [], [], [], [], [], [], []
    spaced, inside_until, inside_space = 1, 0, 1
    for row in rows:
        if '.' in row[0]:
            continue
        after = 0 if 'SpaceAfter=No' in row[9] else 1
        if '-' in row[0]:
            inside_until = int(row[0].split('-')[1])
            inside_space = after
            continue
        words.append(row[1])
        space.append(spaced)
        number = int(row[0])
        spaced = (inside_space if number == inside_until else 0) if number <= inside_until else after
        upos.append(UPOS.index(row[3]))
        xpos.append(XPOS.index(row[4]))
        heads.append(int(row[6]))
        relations.append(RELATIONS.index(row[7]))
        bits = 0
        for value in row[5].split('|'):
            if value in VALUES:
                bits |= 1 << FEATURES.index(VALUES[value])
        features.append(bits)
        match = re.search(r'(?:^|\|)Entity=([^|]*)', row[9])
        entities.append(match.group(1) if match else '')
    sentence = Sentence(words, space)
    sentence.upos, sentence.xpos, sentence.features, sentence.heads, sentence.relations = upos, xpos, features, heads, relations
    if with_names:
        sentence.style = 'gum'
        sentence.names = gum_names(sentence, entities)
    return sentence


GUM_KINDS = {'person': 'person', 'organization': 'organisation', 'place': 'place', 'event': 'event', 'object': 'other', 'abstract': 'other',
             'animal': 'other', 'plant': 'other', 'substance': 'other'}
# Heads of names of places that people built: GUM calls both kinds "place".
FACILITIES = set('airport hospital museum street road bridge stadium school university college hall theatre theater station building tower church '
                 'mosque cathedral temple castle palace library centre center avenue highway prison camp base dam port harbour harbor hotel '
                 'market square boulevard lane house laboratory arena checkpoint'.split())
TITLES = set('president mr mr. mrs mrs. ms ms. dr dr. sir professor prof prof. general gen. king queen prince princess minister senator sen. '
             'captain capt. colonel col. lieutenant lt. major sergeant sgt. chancellor secretary chief lord lady pope prime vice mayor governor '
             'gov. ambassador judge justice rep. representative sheikh imam rabbi reverend rev. father sister brother aunt uncle'.split())


def gum_names(sentence, entities):
    """GUM marks every noun phrase; a name is one whose head is a proper noun, cut to the proper words around it."""
    size = len(sentence.words)
    labels = [1] * size
    stack, spans = [], []
    for i, text in enumerate(entities):
        for token in tokens_of(text):
            if token[0] == 'open':
                stack.append((token[1], token[2], i))
            else:
                for k in range(len(stack) - 1, -1, -1):
                    if stack[k][0] == token[1]:
                        spans.append((stack[k][2], i, stack[k][1]))
                        del stack[k]
                        break
    proper = UPOS.index('PROPN')
    found, times = [], set()
    for first, last, kind in spans:
        if kind not in GUM_KINDS:
            times.update(range(first, last + 1))
            continue
        head = next((t for t in range(first, last + 1) if not first <= sentence.heads[t] - 1 <= last), None)
        if head is None or sentence.upos[head] != proper:
            continue
        a, b = name_core(sentence, first, last, head, kind)
        found.append((b - a, a, b, named_kind(sentence, a, b, head, kind)))
    # The longest name that holds a word wins, as in the other two corpora: "University of Portsmouth", not "Portsmouth".
    taken = [False] * size
    for _, a, b, kind in sorted(found, key=lambda item: (-item[0], item[1])):
        if any(taken[a:b + 1]):
            continue
        taken[a:b + 1] = [True] * (b - a + 1)
        write_name(labels, a, b, kind)
    adjective = UPOS.index('ADJ')
    for i, word in enumerate(sentence.words):
        if not taken[i]:
            if sentence.upos[i] == proper and i not in times:
                labels[i] = ANY_NAME  # a proper noun that no entity holds: the corpus does not say
            elif i > 0 and sentence.upos[i] == adjective and word[:1].isupper() and word[1:].islower():
                write_name(labels, i, i, 'nationality')
    return labels


def tokens_of(text):
    """Openings and closings of an Entity field, in order."""
    for match in re.finditer(r'\((\d+)-([a-z]+)([^()]*)|(\d+)\)|\)', text):
        if match.group(1):
            yield ('open', match.group(1), match.group(2))
            # A span of one word closes without its number: "(9-place-...)".
            if match.end() < len(text) and text[match.end()] == ')':
                yield ('close', match.group(1))
        elif match.group(4):
            yield ('close', match.group(4))


JOINERS = {'of', 'for', 'the', 'and', '&', "'s", '-', 'de', 'la', 'al', 'von', 'van', 'in', 'on', '/', '.'}


def name_core(sentence, first, last, head, kind):
    proper = UPOS.index('PROPN')
    words, upos = sentence.words, sentence.upos
    a = b = head
    def inside(t):
        return upos[t] == proper or (words[t][:1].isupper() and UPOS[upos[t]] in ('ADJ', 'NOUN', 'VERB', 'NUM')) or (UPOS[upos[t]] == 'NUM' and words[t].isdigit() and kind != 'place')
    while a > first and (inside(a - 1) or (words[a - 1] in ('-', '&', 'and', "'s", '.', 'of') and a - 2 >= first and inside(a - 2) and kind != 'person' or words[a - 1] == '-' and a - 2 >= first and inside(a - 2))):
        a -= 1
    while b < last:
        if inside(b + 1):
            b += 1
            continue
        t = b + 1
        while t < last and words[t].lower() in JOINERS and t - b < 3:
            t += 1
        joined = words[b + 1].lower()
        allowed = joined == '-' or (kind != 'person' and joined in JOINERS and joined not in ('in', 'on')) or joined in ('de', 'la', 'al', 'von', 'van')
        if t > b + 1 and allowed and t <= last and upos[t] == proper:
            b = t
            continue
        break
    while kind == 'person' and a < head + 1 and a < b and words[a].lower() in TITLES:
        a += 1
    return a, b


def named_kind(sentence, a, b, head, kind):
    if kind == 'place' and any(word.lower() in FACILITIES for word in sentence.words[a:b + 1]) and b > a:
        return 'facility'
    return GUM_KINDS[kind]


def write_name(labels, a, b, kind):
    base = 1 + 4 * KINDS.index(kind)
    if a == b:
        labels[a] = 1 << (base + 3)
        return
    labels[a] = 1 << base
    for i in range(a + 1, b):
        labels[i] = 1 << (base + 1)
    labels[b] = 1 << (base + 2)


WIKIGOLD_KINDS = {'PER': ['person'], 'ORG': ['organisation'], 'LOC': ['place', 'facility'], 'MISC': ['event', 'nationality', 'weapon', 'other']}
RE3D_KINDS = {'Person': ['person'], 'Organisation': ['organisation'], 'Location': ['place', 'facility'], 'Nationality': ['nationality'],
              'Weapon': ['weapon'], 'MilitaryPlatform': ['weapon']}


def named(name: str):
    """Sentences of a names corpus, with a document number that folds are drawn by."""
    style, kinds = ('wikigold', WIKIGOLD_KINDS) if name == 'wikigold' else ('re3d', RE3D_KINDS)
    sentences, rows, document = [], [], 0
    with gzip.open(CORPORA / 'names' / f'{name}.conll.gz', 'rt', encoding='utf8') as file:
        for line in [*file, '\n']:
            parts = line.split()
            if len(parts) >= 2:
                rows.append((parts[0], parts[-1]))
                continue
            if rows and rows[0][0].startswith('-DOCSTART'):
                rows = []
                document += 1
            if rows:
                sentence = Sentence([word for word, _ in rows], guess_spaces([word for word, _ in rows]))
                sentence.style, sentence.document = style, document
                sentence.names = allowed_names([tag for _, tag in rows], kinds)
                sentences.append(sentence)
            rows = []
    return sentences


def spans_of(tags):
    """(first, last, kind) of IOB1 or IOB2 tags."""
    spans, start = [], None
    for i, tag in enumerate([*tags, 'O']):
        kind = tag[2:]
        previous = tags[i - 1] if i > 0 else 'O'
        if start is not None and (tag[0] != 'I' or kind != previous[2:]):
            spans.append((start, i - 1, previous[2:]))
            start = None
        if start is None and tag != 'O' and i < len(tags):
            start = i
    return spans


def allowed_names(tags, kinds):
    labels = [1] * len(tags)
    for first, last, kind in spans_of(tags):
        if kind not in kinds:
            continue
        options = [labels_for(first, last, option) for option in kinds[kind]]
        for i in range(first, last + 1):
            labels[i] = sum(1 << option[i - first] for option in options)
    return labels


def labels_for(first, last, kind):
    base = 1 + 4 * KINDS.index(kind)
    if first == last:
        return [base + 3]
    return [base] + [base + 1] * (last - first - 1) + [base + 2]


def guess_spaces(words):
    """These corpora come as tokens: white space is guessed by the usual typography."""
    space = []
    for i, word in enumerate(words):
        closing = word in {',', '.', ';', ':', '!', '?', ')', ']', '%', "'s", "n't", '’', "'ll", "'re", "'ve"}
        after_open = i > 0 and words[i - 1] in {'(', '[', '$', '-', '“'}
        space.append(0 if closing or after_open or word == '-' else 1)
    return space


VARIANTS = ('as written', 'lower', 'upper', 'title')


def recase(words, variant, rng: random.Random):
    """Headlines and shouted or careless text: the same words in another case."""
    if variant == 'lower':
        return [word.lower() for word in words]
    if variant == 'upper':
        return [word.upper() for word in words]
    if variant == 'title':
        return [word if len(word) < 4 and word.islower() and i > 0 else word[:1].upper() + word[1:] for i, word in enumerate(words)]
    return words
