import type { AddRoutes } from './route.ts'

/** Placeholder until the record's exports are there. */
export const addExportRoutes: AddRoutes = () => undefined
