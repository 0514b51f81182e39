import type { VaultTuning } from '../vault-tuning.ts'
import type { RecordKeys } from './record-keys.ts'
import type { SealedLog } from './sealed-log.ts'

/**
 * Compaction, and with it a new key where no other window still writes under the one of now.
 * @param replace makes one snapshot all that is stored
 */
export async function rewriteLog(
  name: string,
  { windows, slots }: Pick<VaultTuning, 'windows' | 'slots'>,
  keys: RecordKeys | undefined,
  replace: () => ReturnType<SealedLog['replace']>,
): Promise<void> {
  if (!(windows && slots)) return replace()
  await windows.exclusively(name, async () => {
    // Without a new slot the notes are still saved, under the one of now.
    const rotation = (await windows.isAlone(name))
      ? await keys?.rotate().catch(() => undefined)
      : undefined
    await replace()
    // What is not erased now is erased at the next opening.
    await rotation?.done().catch(() => undefined)
  })
}
