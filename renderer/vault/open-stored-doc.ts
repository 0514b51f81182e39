import { saveRescueCopy } from './rescue/save-rescue-copy.ts'
import { SealedDoc } from './sealed-doc.ts'
import type { StoredDoc, VaultDocConfig } from './vault.ts'
import { defaultTuning, type VaultTuning } from './vault-tuning.ts'

/** Opens a document's sealed storage on this device. See README.md for what it guarantees. */
export function openStoredDoc(
  config: VaultDocConfig,
  changes: Partial<VaultTuning> = {},
): StoredDoc {
  const tuning = { ...defaultTuning(), ...changes }
  const doc = new SealedDoc(config, tuning)
  const settle = async (step: () => Promise<void>) => {
    await doc.inTurn(step)
    return doc.status.current()
  }
  return {
    loaded: doc.loaded,
    status: doc.status.current,
    onStatus: doc.status.subscribe,
    flush: () => settle(() => doc.saveNow()),
    compact: () => settle(() => doc.rewrite('without-deleted')),
    rescue: () => saveRescueCopy(config, tuning),
    close: () => doc.close(),
    burn: () => doc.burn(),
  }
}
