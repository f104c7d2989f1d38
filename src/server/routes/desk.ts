import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import files from '@fastify/static'
import { PLACES } from '../places.ts'
import { STORY_SCRIPT, STORY_STYLE } from '../story-tools.ts'
import type { AddRoutes } from './route.ts'

/** The desk's own files. Every place of the desk is the same page, which shows what its address names. */
export const addDeskRoutes: AddRoutes = (app, { deskFolder }) => {
  const page = readFileSync(join(deskFolder, 'index.html'), 'utf8')
  for (const path of PLACES) {
    app.get(path, { config: { role: 'nobody' }, schema: { hide: true } }, (_, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
    )
  }
  for (const [path, type] of STORY_TOOLS) {
    const file = readFileSync(join(deskFolder, basename(path)), 'utf8')
    app.get(path, { config: { role: 'nobody' }, schema: { hide: true } }, (_, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(file),
    )
  }
  void app.register(async (assets) => {
    // Its files are named by their content and never change; there is nothing secret in them.
    assets.addHook('onRoute', (route) => {
      route.config = { ...route.config, role: 'nobody', rateLimit: false }
    })
    await assets.register(files, {
      root: join(deskFolder, 'assets'),
      prefix: '/desk/assets/',
      immutable: true,
      maxAge: '1y',
      decorateReply: false,
      dotfiles: 'deny',
    })
  })
}

const STORY_TOOLS = [
  [STORY_SCRIPT, 'text/javascript'],
  [STORY_STYLE, 'text/css'],
] as const
