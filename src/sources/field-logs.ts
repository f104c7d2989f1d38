import { open } from 'node:fs/promises'
import { isFieldLog } from '../model/sighting.ts'
import { extensionOf } from './formats.ts'

/** Whether a file is a log of observers: CSV by its name, and by its header. */
export async function isFieldFile(path: string): Promise<boolean> {
  if (extensionOf(path.replaceAll('\\', '/')) !== 'csv') return false
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return isFieldLog(buffer.subarray(0, bytesRead).toString('utf8'))
  } catch {
    return false
  } finally {
    await file.close().catch(() => undefined)
  }
}
