/** What the server says where it can't do what was asked: a code, and words for the person. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, words: string) {
    super(words)
    this.status = status
    this.code = code
  }
}

export function isFault(error: unknown): error is Refusal {
  return error instanceof Refusal
}

let formToken = ''

/** The token that signing in answered; every change repeats it. */
export function keepFormToken(token: string): void {
  formToken = token
}

/** Asks the server for JSON. Throws a Refusal where it refuses, a TypeError where it cannot be reached. */
export async function ask<T>(path: string, change?: { readonly method: string; readonly body?: unknown }): Promise<T> {
  const response = await fetch(path, {
    method: change?.method ?? 'GET',
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(change === undefined ? {} : { 'x-truce-token': formToken }),
      ...(change?.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(change?.body === undefined ? {} : { body: JSON.stringify(change.body) }),
  })
  if (response.status === 204) return undefined as T
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as T
  const { code = 'not-understood', words = `The server answered ${response.status}.` } = (body ?? {}) as { code?: string; words?: string }
  throw new Refusal(response.status, code, words)
}
