import { addDecisionRoutes } from './routes/decisions.ts'
import { addDescriptionRoute } from './routes/description.ts'
import { addDeskRoutes } from './routes/desk.ts'
import { addEventRoutes } from './routes/events.ts'
import { addExportRoutes } from './routes/exports.ts'
import { addHealthRoutes } from './routes/health.ts'
import { addListRoutes } from './routes/lists.ts'
import { addPresenceRoutes } from './routes/presence.ts'
import { addReportRoutes } from './routes/reports.ts'
import type { AddRoutes } from './routes/route.ts'
import { addSessionRoutes } from './routes/session.ts'
import { addStoryRoutes } from './routes/story.ts'
import { addVerificationRoutes } from './routes/verification.ts'
import { addViewRoutes } from './routes/views.ts'

/** All that can be asked of the server, one resource a file. */
export const ROUTES: readonly AddRoutes[] = [
  addHealthRoutes,
  addDescriptionRoute,
  addSessionRoutes,
  addListRoutes,
  addStoryRoutes,
  addReportRoutes,
  addDecisionRoutes,
  addViewRoutes,
  addPresenceRoutes,
  addEventRoutes,
  addVerificationRoutes,
  addExportRoutes,
  addDeskRoutes,
]
