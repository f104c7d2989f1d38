import type { Report } from '../model/report.ts'
import type { Source } from '../sources/sources.ts'

/** What is to be read: a file that was found, or a report whose bytes are at hand. */
export type Task = Source | Report
