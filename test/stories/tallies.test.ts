import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/stories/stories.ts'
import { reports } from './notation.ts'

/** Figures by tally: "r1.f1 r2.f1 | r1.f2". */
function grouped(...notations: readonly string[]): string {
  return reconcile(reports(...notations))
    .tallies.map(({ figures }) => figures.join(' '))
    .join(' | ')
}

function tallies(...notations: readonly string[]): string[] {
  return reconcile(reports(...notations)).tallies.map(
    ({ title, status, low, high, atLeast, best }) => `${title}: ${status} ${low}..${high} at least ${atLeast} best ${best}`,
  )
}

describe('figures that count the same thing', () => {
  test.each([
    {
      name: 'one strike by two outlets',
      reports: [
        `Desert Post 2023-05-04
         [31] killed civilian; on: 2023-05-03; in: El Geneina; text: Shelling of the market in El Geneina killed 31 civilians.`,
        `Nile Radio 2023-05-04
         [at least 28] killed civilian; on: 2023-05-03; in: Al-Junaynah / El Geneina; text: At the market of El Geneina at least 28 civilians were killed by shelling.`,
      ],
      groups: 'r1.f1 r2.f1',
    },
    {
      name: 'a headline goes with the number below that it repeats, without its hedge and its place',
      reports: [
        `Hill Courier 2023-10-10
         [29] killed unspecified; in: Mung Lai; text: Air raid on camp in Mung Lai kills 29

         [At least 29] killed civilian; on: 2023-10-09; in: Laiza; text: At least 29 villagers were killed on Monday in a raid near Laiza.
         [56] injured civilian; on: 2023-10-09; in: Laiza`,
      ],
      groups: 'r1.f1 r1.f2 | r1.f3',
    },
    {
      name: 'the day on which a count has risen is not the day of the dead',
      reports: [
        `Hill Courier 2023-10-10
         [29] killed civilian; on: 2023-10-09; in: Laiza; text: The raid on Laiza killed 29 villagers on Monday.`,
        `Border Mail 2023-10-13
         [32] killed civilian; on: 2023-10-12; in: Laiza; text: The number of villagers killed in the raid on Laiza has risen to 32, doctors said on Thursday.`,
      ],
      groups: 'r1.f1 r2.f1',
    },
    {
      name: 'things in another number at another place',
      reports: [
        `Desert Post 2023-05-04
         [54] deployed n/a; what: aid trucks; of: World Food Programme; on: 2023-05-03; in: Port Sudan; text: A convoy of 54 aid trucks left Port Sudan.`,
        `Nile Radio 2023-05-05
         [21] deployed n/a; what: aid trucks; of: World Food Programme; on: 2023-05-03; in: El Obeid; text: A convoy of 21 aid trucks reached El Obeid.`,
      ],
      groups: 'r1.f1 | r2.f1',
    },
    {
      name: 'fighters and militants of one group',
      reports: [
        `Cedar Wire 2024-10-03
         [14] killed militant; of: Hezbollah fighters; who: Hezbollah fighters; on: 2024-10-02; in: Yaroun`,
        `The Observer 2024-10-05
         [14] killed militant; of: Hezbollah militants; who: Hezbollah militants; on: 2024-10-02; in: Yaroun`,
      ],
      groups: 'r1.f1 r2.f1',
    },
    {
      name: 'the dead of one report, without a word for who they were',
      reports: [
        `La Gaceta 2023-05-18
         [5] killed military; who: soldiers; on: 2023-05-16; in: El Tambo`,
        `Andes Press 2023-05-19
         [11] killed military; who: soldiers; on: 2023-05-16; in: El Tambo; by: the rebels; text: The rebels said that they had killed 11 soldiers in El Tambo.
         [5] killed unspecified; who: dead; on: 2023-05-16; in: El Tambo; by: the army; text: The army spoke of 5 dead in El Tambo.`,
      ],
      groups: 'r1.f1 r2.f1 r2.f2',
    },
    {
      name: 'a strike is never held against a month',
      reports: [
        `Desert Post 2023-05-31
         [40] killed civilian; on: 2023-05-30; in: Kutum; text: Forty civilians, 40, were killed in the raid on Kutum.`,
        `Nile Radio 2023-05-31
         [410] killed civilian; since: 2023-05-01; until: 2023-05-31; in: Kutum; text: In May 410 civilians were killed in Kutum.`,
      ],
      groups: 'r1.f1 | r2.f1',
    },
    {
      name: 'the dead of another day',
      reports: [
        `Steppe News 2022-08-12
         [7] killed civilian; on: 2022-08-10; in: Nikopol`,
        `Dnipro Daily 2022-08-15
         [7] killed civilian; on: 2022-08-14; in: Nikopol`,
      ],
      groups: 'r1.f1 | r2.f1',
    },
    {
      name: 'soldiers of two sides',
      reports: [
        `Caucasus Line 2020-10-05
         [12] killed military; of: Armenia / Armenian; who: Armenian soldiers; on: 2020-10-04; in: Hadrut`,
        `Baku Monitor 2020-10-05
         [12] killed military; of: Azerbaijan / Azerbaijani; who: Azerbaijani soldiers; on: 2020-10-04; in: Hadrut`,
      ],
      groups: 'r1.f1 | r2.f1',
    },
    {
      name: 'children are a part, not the whole',
      reports: [
        `Strip Reporter 2023-11-02
         [60] killed civilian; on: 2023-11-01; in: Jabalia; text: The strike on Jabalia killed 60 people, 22 of them children.
         [22] killed civilian; who: children; on: 2023-11-01; in: Jabalia; part of: [60]; text: 22 children were among the dead of the strike on Jabalia.`,
        `Levant Wire 2023-11-02
         [about 60] killed unspecified; on: 2023-11-01; in: Jabaliya; text: About 60 were killed in the strike on Jabaliya.`,
      ],
      groups: 'r1.f1 r2.f1 | r1.f2',
    },
    {
      name: 'the same village in another spelling, the dead and the wounded apart',
      reports: [
        `Highland Gazette 2021-06-24
         [51] killed unspecified; on: 2021-06-22; in: Togoga; text: An air strike on the market of Togoga killed 51.
         [100] injured unspecified; on: 2021-06-22; in: Togoga; text: It wounded 100 at the market.`,
        `Coast Herald 2021-06-25
         [64] killed unspecified; on: 2021-06-22; in: Togogha; text: The air strike on the market at Togogha killed 64.
         [180] injured unspecified; on: 2021-06-22; in: Togogha; text: And 180 were wounded.`,
      ],
      groups: 'r1.f1 r2.f1 | r1.f2 r2.f2',
    },
    {
      name: 'households are not persons',
      reports: [
        `Relief Notes 2018-12-20
         [4,200] displaced unspecified; who: people; in: Hodeidah; state; text: In Hodeidah 4,200 people are displaced.`,
        `Harbour Radio 2018-12-21
         [700] displaced unspecified; who: families; in: Hodeidah; state; text: Some 700 families are displaced in Hodeidah.`,
      ],
      groups: 'r1.f1 | r2.f1',
    },
    {
      name: 'running totals from about one start, another start apart',
      reports: [
        `Andes Diario 2016-07-02
         [112] killed civilian; since: 2016-01-01; until: 2016-07-02; in: Cauca; text: Since January 112 civilians have been killed in Cauca.`,
        `Valle Noticias 2016-07-20
         [118] killed civilian; since: 2016-01-03; until: 2016-07-20; in: Cauca; text: 118 civilians have been killed in Cauca since the first days of January.`,
        `Bogota Review 2016-07-20
         [6,300] killed civilian; since: 2002-01-01; until: 2016-07-20; in: Cauca; text: 6,300 civilians have been killed in Cauca since 2002.`,
      ],
      groups: 'r1.f1 r2.f1 | r3.f1',
    },
    {
      name: 'a report cannot tell what had not come',
      reports: [
        `Delta Sun 2021-03-01
         [3] killed civilian; in: Mandalay; text: Three, 3, were shot in Mandalay.`,
        `Hill Post 2021-03-29
         [3] killed civilian; on: 2021-03-27; in: Mandalay; text: Three, 3, were shot in Mandalay.`,
      ],
      groups: 'r1.f1 | r2.f1',
    },
    {
      name: 'tanks and trucks of one battle',
      reports: [
        `Tripoli Courier 2019-04-22
         [5] destroyed n/a; what: tanks; on: 2019-04-21; in: Ain Zara
         [9] destroyed n/a; what: armoured vehicles; on: 2019-04-21; in: Ain Zara`,
        `Gulf Times Wire 2019-04-22
         [5] destroyed n/a; what: tanks; on: 2019-04-21; in: Ain Zara`,
      ],
      groups: 'r1.f1 r2.f1 | r1.f2',
    },
    {
      name: 'no day and no place: the words around it decide',
      reports: [
        `Lake Tribune 2015-01-12
         [at least 200] killed civilian; text: At least 200 were killed when gunmen burned the fishing town of Baga.`,
        `Savanna Mail 2015-01-13
         [more than 180] killed civilian; text: Gunmen burned the fishing town of Baga and more than 180 were killed.`,
        `Savanna Mail 2015-01-14
         [at least 200] killed civilian; text: A ferry capsized on the river far to the south and at least 200 passengers drowned.`,
      ],
      groups: 'r1.f1 r2.f1 | r3.f1',
    },
    {
      name: 'one source that gives two numbers means two things',
      reports: [
        `Border Radio 2017-09-20
         [30] deployed n/a; what: trucks; on: 2017-09-19; in: Tiaret; text: A convoy of 30 trucks reached Tiaret.
         [28] deployed n/a; what: trucks; on: 2017-09-19; in: Tiaret; text: Of another convoy 28 trucks reached the town.`,
      ],
      groups: 'r1.f1 | r1.f2',
    },
    {
      name: 'parts that add up to a whole are none of them the whole',
      reports: [
        `Truce Watch 2019-06-02
         [19] violations n/a; what: violations; on: 2019-06-01; text: The monitors counted 19 violations:
         [11] violations n/a; what: violations; on: 2019-06-01; in: Marinka; text: 11 in Marinka,
         [8] violations n/a; what: violations; on: 2019-06-01; in: Avdiivka; text: 8 in Avdiivka.`,
      ],
      groups: 'r1.f1 | r1.f2 | r1.f3',
    },
    {
      name: 'a headline repeats the number of its text',
      reports: [
        `Savanna Mail 2014-11-05
         [34] killed civilian; text: Ferry attack leaves 34 dead
         [34] killed civilian; on: 2014-11-03; in: Malakal; text: Gunmen fired on a ferry near Malakal on Monday and killed 34 passengers.`,
      ],
      groups: 'r1.f1 r1.f2',
    },
  ])('$name', ({ reports: notations, groups }) => {
    expect(grouped(...notations)).toBe(groups)
  })
})

describe('status and range', () => {
  test.each([
    {
      name: 'a bound allows an exact number',
      reports: [
        `A Post 2020-01-02\n[at least 15] killed civilian; on: 2020-01-01; in: Sirte`,
        `B Post 2020-01-02\n[16] killed civilian; on: 2020-01-01; in: Sirte`,
      ],
      tally: 'Civilians killed in Sirte, 1 January 2020: agreed 16..16 at least 15 best 16',
    },
    {
      name: 'two exact numbers on one day differ',
      reports: [
        `A Post 2020-01-02\n[14] killed civilian; on: 2020-01-01; in: Sirte`,
        `B Post 2020-01-02\n[16] killed civilian; on: 2020-01-01; in: Sirte`,
      ],
      tally: 'Civilians killed in Sirte, 1 January 2020: disputed 14..16 at least null best 14',
    },
    {
      name: 'a denial of the number at the edge of a bound',
      reports: [
        `A Post 2020-01-02\n[more than 300] detained civilian; on: 2020-01-01; in: Sirte`,
        `B Post 2020-01-03\n[300] detained civilian; on: 2020-01-01; in: Sirte; by: the police; denied`,
      ],
      tally: 'Civilians detained in Sirte, 1 January 2020: disputed null..null at least 301 best 301',
    },
    {
      name: 'a source that another outlet quotes with its later number',
      reports: [
        `A Post 2020-01-02\n[14] killed civilian; on: 2020-01-01; in: Sirte; by: Sirte General Hospital`,
        `B Post 2020-01-20\n[12] killed civilian; on: 2020-01-01; in: Sirte; by: Sirte General Hospital`,
      ],
      tally: 'Civilians killed in Sirte, 1 January 2020: updated 12..14 at least null best 12',
    },
    {
      name: 'a rising toll of one voice',
      reports: [
        `A Post 2020-01-02T08:00:00Z\n[at least 4] killed civilian; on: 2020-01-01; in: Sirte`,
        `A Post 2020-01-02T18:00:00Z\n[9] killed civilian; on: 2020-01-01; in: Sirte`,
        `B Post 2020-01-02T20:00:00Z\n[9] killed civilian; on: 2020-01-01; in: Sirte`,
      ],
      tally: 'Civilians killed in Sirte, 1 January 2020: updated 9..9 at least 4 best 9',
    },
    {
      name: 'a rising toll over several voices in the days after',
      reports: [
        `A Post 2020-01-02T08:00:00Z\n[14] killed civilian; on: 2020-01-01; in: Sirte; text: The raid on the camp at Sirte killed 14.`,
        `B Post 2020-01-03T08:00:00Z\n[17] killed civilian; on: 2020-01-01; in: Sirte; text: 17 were killed in the raid on the camp at Sirte.`,
      ],
      tally: 'Civilians killed in Sirte, 1 January 2020: updated 14..17 at least null best 17',
    },
    {
      name: 'a vague word fits what it can describe',
      reports: [
        `A Post 2020-01-02\n[dozens] killed civilian; on: 2020-01-01; in: Sirte`,
        `B Post 2020-01-02\n[36] killed civilian; on: 2020-01-01; in: Sirte`,
      ],
      tally: 'Civilians killed in Sirte, 1 January 2020: agreed 36..36 at least null best 36',
    },
    {
      name: 'a vague word does not fit what it cannot',
      reports: [
        `A Post 2020-01-02\n[hundreds] killed civilian; on: 2020-01-01; in: Sirte`,
        `B Post 2020-01-02\n[36] killed civilian; on: 2020-01-01; in: Sirte`,
      ],
      tally: 'Civilians killed in Sirte, 1 January 2020: disputed 36..36 at least null best 36',
    },
    {
      name: 'a round hedge holds what rounds to it',
      reports: [
        `A Post 2020-03-02\n[nearly 1,000,000] displaced unspecified; since: 2019-12-01; until: 2020-03-02; in: Idlib`,
        `B Post 2020-03-02\n[900,000] displaced unspecified; since: 2019-12-01; until: 2020-03-02; in: Idlib`,
      ],
      tally: 'People displaced in Idlib since 1 December 2019: agreed 900000..1000000 at least null best 900000',
    },
    {
      name: 'a finer hedge does not',
      reports: [
        `A Post 2020-03-02\n[some 3,600,000] refugees civilian; state; in: Türkiye; who: refugees; text: There are some 3,600,000 refugees in Türkiye.`,
        `B Post 2020-03-02\n[3,700,000] refugees civilian; state; in: Turkiye; who: refugees; text: There are 3,700,000 refugees in Turkiye.`,
      ],
      tally: 'Refugees in Türkiye: disputed 3600000..3700000 at least null best 3700000',
    },
    {
      name: 'a copy counts as its source',
      reports: [
        `A Post 2020-01-02T08:00:00Z
         [14] killed civilian; on: 2020-01-01; in: Sirte; text: The raid on the camp outside the town killed 14 people late on Wednesday, a rescue worker who had walked all night from the camp to the nearest road said, and the wounded lay in the yard of the school until the only ambulance came back.`,
        `B Post 2020-01-02T20:00:00Z
         [14] killed civilian; on: 2020-01-01; in: Sirte; text: The raid on the camp outside the town killed 14 people late on Wednesday, a rescue worker who had walked all night from the camp to the nearest road said, and the wounded lay in the yard of the school until the only ambulance came back.`,
      ],
      tally: 'Civilians killed in Sirte, 1 January 2020: single 14..14 at least null best 14',
    },
    {
      name: 'a denial by another is a dispute, and its number no value',
      reports: [
        `A Post 2020-01-02\n[14] killed civilian; on: 2020-01-01; in: Sirte`,
        `B Post 2020-01-02\n[14] killed civilian; on: 2020-01-01; in: Sirte; denied`,
      ],
      tally: 'Civilians killed in Sirte, 1 January 2020: disputed 14..14 at least null best 14',
    },
    {
      name: 'two sources in one report are one voice',
      reports: [
        `A Post 2020-01-02\n[14] killed civilian; on: 2020-01-01; in: Sirte; by: a nurse\n[about 20] killed civilian; on: 2020-01-01; in: Sirte; by: a driver`,
      ],
      tally: 'Civilians killed in Sirte, 1 January 2020: single 14..20 at least null best 14',
    },
  ])('$name', ({ reports: notations, tally }) => {
    expect(tallies(...notations)).toEqual([tally])
  })
})

describe('who a tally goes back to', () => {
  test.each([
    {
      name: 'outlets',
      reports: [
        'A Post 2020-01-02\n[5] killed civilian; on: 2020-01-01; in: Sirte',
        'B Post 2020-01-02\n[5] killed civilian; on: 2020-01-01; in: Sirte',
      ],
      originators: ['A Post', 'B Post'],
    },
    {
      name: 'one named source behind two outlets counts once',
      reports: [
        'A Post 2020-01-02\n[5] killed civilian; on: 2020-01-01; in: Sirte; by: the Red Crescent',
        'B Post 2020-01-02\n[5] killed civilian; on: 2020-01-01; in: Sirte; by: Red Crescent',
      ],
      originators: ['the Red Crescent'],
    },
    {
      name: 'officials without a name are not known to be the same',
      reports: [
        'A Post 2020-01-02\n[5] killed civilian; on: 2020-01-01; in: Sirte; by: officials',
        'B Post 2020-01-02\n[5] killed civilian; on: 2020-01-01; in: Sirte; by: officials',
      ],
      originators: ['officials (A Post)', 'officials (B Post)'],
    },
    {
      name: 'a credited agency',
      reports: ['A Post 2020-01-02 (credits Agence Nord)\n[5] killed civilian; on: 2020-01-01; in: Sirte'],
      originators: ['Agence Nord'],
    },
  ])('$name', ({ reports: notations, originators }) => {
    expect(reconcile(reports(...notations)).tallies.map((tally) => tally.originators)).toEqual([originators])
  })
})
