import { asPromise, openDatabase, stores } from './database.ts'

/**
 * All raw bytes of a database, each with its length before it (4 bytes). Sealed as they lie there;
 * undefined where nothing can be read, or there is nothing.
 */
export async function readRescueCopy(
  name: string,
  timeout: number,
): Promise<Uint8Array | undefined> {
  let database: IDBDatabase | undefined
  try {
    database = await openDatabase(name, timeout)
    const transaction = database.transaction([stores.updates, stores.custom], 'readonly')
    const [updates, custom] = await Promise.all([
      asPromise<unknown[]>(transaction.objectStore(stores.updates).getAll()),
      asPromise<unknown[]>(transaction.objectStore(stores.custom).getAll()),
    ])
    const parts = [...updates, ...custom.flat()].filter((part) => part instanceof Uint8Array)
    return parts.length > 0 ? join(parts) : undefined
  } catch {
    return undefined
  } finally {
    database?.close()
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const part of parts) {
    view.setUint32(at, part.length)
    bytes.set(part, at + 4)
    at += 4 + part.length
  }
  return bytes
}
