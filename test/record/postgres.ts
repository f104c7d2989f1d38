import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL for tests. */
export interface Server {
  /** Makes an empty database; its address. */
  readonly makeDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** `DATABASE_URL`'s server, else one of our own from Debian's programs; null where there is neither. */
export async function startPostgres(): Promise<Server | null> {
  const given = process.env.DATABASE_URL
  if (given !== undefined) return serve(given, async () => undefined)
  const bin = findPrograms()
  return bin === null ? null : startOwn(bin)
}

/** Whether there is one to test with. */
export function hasPostgres(): boolean {
  return process.env.DATABASE_URL !== undefined || findPrograms() !== null
}

/** What a test says that is left out for want of a PostgreSQL. */
export const NO_POSTGRES = 'no PostgreSQL: install Debian’s postgresql, or set DATABASE_URL'

function findPrograms(): string | null {
  const base = '/usr/lib/postgresql'
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(base, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null
}

// PostgreSQL refuses to run as root.
const AS = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : []

async function startOwn(bin: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'truce-pg-'))
  chmodSync(folder, 0o777)
  const data = join(folder, 'data')
  const [program = '', ...before] = [...AS, join(bin, 'initdb')]
  execFileSync(program, [...before, '-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], {
    stdio: 'ignore',
    cwd: '/',
  })
  const [run = '', ...args] = [...AS, join(bin, 'postgres'), '-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off']
  const child = spawn(run, args, { stdio: 'ignore', cwd: '/' })
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()))
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`
  await untilItAnswers(url)
  return serve(url, async () => {
    execFileSync(
      AS[0] ?? join(bin, 'pg_ctl'),
      [...AS.slice(1), ...(AS.length > 0 ? [join(bin, 'pg_ctl')] : []), 'stop', '-D', data, '-m', 'immediate'],
      { stdio: 'ignore', cwd: '/' },
    )
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (tries > 200) throw error
      await new Promise((settle) => setTimeout(settle, 50))
    }
  }
}

function serve(url: string, stop: () => Promise<void>): Server {
  let made = 0
  return {
    makeDatabase: async () => {
      const name = `truce_test_${process.pid}_${++made}`
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`drop database if exists ${name}`)
      await client.query(`create database ${name}`)
      await client.end()
      const address = new URL(url)
      address.pathname = `/${name}`
      return address.href
    },
    stop,
  }
}
