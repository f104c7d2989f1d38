import type { WriteStream } from 'node:tty'

/** Shows how far reading has come. */
export interface Progress {
  readonly advance: () => void
  readonly close: () => void
}

/** A bar on a terminal once a second has passed; a plain line where lines are kept; nothing for null. */
export function makeProgress(total: number, stream: WriteStream | null): Progress {
  if (stream === null || total === 0) return { advance: () => undefined, close: () => undefined }
  return stream.isTTY ? makeBar(total, stream) : makeLines(total, stream)
}

const WAIT_MS = 1000
const EVERY_MS = 100

function makeBar(total: number, stream: WriteStream): Progress {
  const start = performance.now()
  let done = 0
  let shown = 0
  const draw = (): void => {
    const width = Math.max(10, Math.min(40, (stream.columns ?? 80) - 30))
    const filled = Math.round((done / total) * width)
    stream.write(`\r${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done} of ${total} reports\u001b[K`)
  }
  return {
    advance: () => {
      done++
      const now = performance.now()
      if (now - start < WAIT_MS || now - shown < EVERY_MS) return
      shown = now
      draw()
    },
    close: () => {
      if (shown > 0) stream.write('\r\u001b[K')
    },
  }
}

function makeLines(total: number, stream: WriteStream): Progress {
  let done = 0
  let next = performance.now() + LINE_MS
  return {
    advance: () => {
      done++
      if (performance.now() < next || done === total) return
      next = performance.now() + LINE_MS
      stream.write(`read ${done} of ${total} reports\n`)
    },
    close: () => undefined,
  }
}

const LINE_MS = 5000
