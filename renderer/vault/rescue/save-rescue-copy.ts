import { asPromise, customKeys, openDatabase, stores } from '../store/database.ts'
import type { VaultDocConfig } from '../vault.ts'
import type { VaultTuning } from '../vault-tuning.ts'
import { encodeRescueFile } from './rescue-file.ts'
import { sealSecrets } from './rescue-secrets.ts'

/** All that a vault's database holds, as a file; undefined where nothing can be read, or there is nothing. */
export async function saveRescueCopy(
  { name, key }: Pick<VaultDocConfig, 'name' | 'key'>,
  tuning: Pick<VaultTuning, 'timeout' | 'slots' | 'random'>,
): Promise<Uint8Array | undefined> {
  let database: IDBDatabase | undefined
  try {
    database = await openDatabase(name, tuning.timeout)
    const transaction = database.transaction([stores.updates, stores.custom], 'readonly')
    const [updates, set] = await Promise.all([
      asPromise<unknown[]>(transaction.objectStore(stores.updates).getAll()),
      asPromise<unknown>(transaction.objectStore(stores.custom).get(customKeys.aside)),
    ])
    const log = updates.filter((part) => part instanceof Uint8Array)
    const aside = (Array.isArray(set) ? set : []).filter((part) => part instanceof Uint8Array)
    if (log.length + aside.length === 0) return undefined
    return encodeRescueFile({ name, secrets: await sealSecrets(name, key, tuning), log, aside })
  } catch {
    return undefined
  } finally {
    database?.close()
  }
}
