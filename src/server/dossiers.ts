import { stagesOf } from '../crew/crew.ts'
import type { DossierWithTexts } from '../model/dossier.ts'
import { makeDossier, storyDossier } from '../pipeline.ts'
import { MOST_AT_ONCE, type OpenRecord, stateOfRecord, storyData, wholeData } from '../record/record.ts'
import { Fault, notFound } from './faults.ts'

/** Dossiers of a record, made when they are asked for. */
export interface Dossiers {
  /** Throws a Fault where there is no such story. */
  readonly ofStory: (id: string) => Promise<DossierWithTexts>
  /** Of all reports together; throws a Fault where they are too many. */
  readonly ofAll: () => Promise<DossierWithTexts>
}

export function openDossiers(record: OpenRecord, version: string): Dossiers {
  let all: { readonly state: string; readonly dossier: Promise<DossierWithTexts> } | null = null
  const make = async (): Promise<DossierWithTexts> => {
    const data = await wholeData(record, stagesOf())
    if (data === null) throw new Fault(413, 'too-large', `More than ${MOST_AT_ONCE} reports are not shown as one dossier; open a story.`)
    return makeDossier(data.outcomes, { version, title: data.title, gaps: [], mentions: 'left out', decisions: data.decisions })
  }
  return {
    ofStory: async (id) => {
      const data = await storyData(record, id, stagesOf())
      if (data === null) throw notFound('such story')
      return storyDossier(data, version)
    },
    ofAll: async () => {
      const state = await stateOfRecord(record)
      if (all?.state !== state) all = { state, dossier: make() }
      return all.dossier
    },
  }
}
