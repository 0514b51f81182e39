import { countMissing } from '../log/coverage.ts'
import type { Loaded } from '../log/load-vault.ts'
import { type RecordSeal, recordId, type VaultRecord } from '../log/vault-record.ts'

type LoadedWell = Extract<Loaded, { readonly ok: true }>

/** What the database and the journal hold together. */
interface Joined {
  readonly records: readonly VaultRecord[]
  readonly ids: readonly string[]
  /** Records that neither of the two has. */
  readonly damaged: number
  /** Whether one of the two lacks what the other has: both are to be written anew. */
  readonly isApart: boolean
  /** Whether a newer app has written to the journal. */
  readonly isNewer: boolean
}

/**
 * Adds to what the database gave what the journal alone has. Records that a snapshot in the database stands for are
 * of no use any more, and such as do not open were sealed under a secret that is erased.
 * @param journal the sealed records in the journal; undefined where there is none, or none that can be read
 */
export async function joinRecords(
  loaded: LoadedWell,
  journal: readonly Uint8Array[] | undefined,
  recordSeal: RecordSeal,
): Promise<Joined> {
  const { records, ids, damaged } = loaded
  if (!journal) return { records, ids, damaged, isApart: false, isNewer: false }
  const known = new Set(ids)
  const lacking = journal.filter((sealed) => !known.has(recordId(sealed) ?? ''))
  const { opened, shut } = await openSealed(lacking, recordSeal)
  const isCovered = coveredBy(records)
  const more = opened.filter(({ record }) => !isCovered(record))
  const all = [...records, ...more.map(({ record }) => record)]
  const stands = new Set(journal.map(recordId))
  const missing = countMissing(records)
  return {
    records: all,
    ids: [...ids, ...more.map(({ id }) => id)],
    // What did not open in the database: as many as came from the journal are there after all.
    damaged: Math.max(0, damaged - missing - more.length) + countMissing(all),
    isApart: more.length > 0 || damaged > 0 || ids.some((id) => !stands.has(id)),
    isNewer: shut.some(recordSeal.isNewer),
  }
}

/** The records of the journal alone, for a database that does not open: they are shown, and nothing is saved. */
export async function journalRecords(
  journal: readonly Uint8Array[] | undefined,
  recordSeal: RecordSeal,
): Promise<readonly VaultRecord[]> {
  const { opened } = await openSealed(journal ?? [], recordSeal)
  return opened.map(({ record }) => record)
}

async function openSealed(all: readonly Uint8Array[], { openQuickly }: RecordSeal) {
  const tried = await Promise.all(
    all.map(async (sealed) => ({
      sealed,
      id: recordId(sealed) ?? '',
      record: await openQuickly(sealed),
    })),
  )
  return {
    opened: tried.flatMap(({ id, record }) => (record ? [{ id, record }] : [])),
    shut: tried.flatMap(({ sealed, record }) => (record ? [] : [sealed])),
  }
}

/** Whether a snapshot among these stands for a record. */
function coveredBy(records: readonly VaultRecord[]) {
  const last = new Map<string, number>()
  for (const { covers = [] } of records)
    for (const { writer, counter } of covers)
      last.set(writer, Math.max(counter, last.get(writer) ?? -1))
  return ({ position }: VaultRecord) => position.counter <= (last.get(position.writer) ?? -1)
}
