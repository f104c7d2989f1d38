import type { AddRoutes } from './route.ts'

/** The API's own description, by OpenAPI 3.1, made of the schemas that check what comes in and goes out. */
export const addDescriptionRoute: AddRoutes = (app) => {
  app.get('/api/openapi.json', { config: { role: 'nobody' }, schema: { hide: true } }, () => app.swagger())
}
