import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useRef, useState } from 'react'
import type { AddedReport } from '../../model/desk.ts'
import { ask, isFault } from '../ask.ts'
import { refresh } from './refresh.ts'

/** Hands in files as they are; the server reads them. */
export function AddReport() {
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    for (const [index, file] of files.entries()) {
      setWords(`Reading ${index + 1} of ${files.length} …`)
      try {
        const { state, words: told } = await ask<AddedReport>('/api/reports', {
          method: 'POST',
          body: { file: file.name, bytes: await base64(file) },
        })
        setWords(state === 'added' ? `Added ${file.name}.` : `${file.name}: ${told}`)
      } catch (error) {
        setWords(`${file.name}: ${isFault(error) ? error.message : 'the server cannot be reached; it was not added.'}`)
        break
      }
    }
    event.target.value = ''
    await refresh(client)
  }
  return (
    <p>
      <span role="status" className="n">
        {words}
      </span>{' '}
      <button type="button" onClick={() => field.current?.click()}>
        Add reports
      </button>
      <input ref={field} type="file" multiple hidden aria-label="Files of reports" accept=".txt,.md,.html,.htm,.pdf,.csv" onChange={send} />
    </p>
  )
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text)
}

// As many arguments as every browser takes.
const CHUNK = 8192
