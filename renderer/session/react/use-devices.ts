import { useMemo } from 'react'
import { receiptKey } from '../../../shared/directory/receipt.ts'
import { useMembership } from './keyring-context.ts'
import { type Person, usePeople } from './use-people.ts'
import { useDirectory, useWorkshop } from './workshop-context.ts'

/** How many devices take part. Windows that keep nothing are visits, and counted in none of these. */
export interface Devices {
  /** Those that keep the notes: the one total that everything is counted of. */
  readonly kept: number
  /** Those of them that are not this one. */
  readonly others: number
  /** Those of them that are here now, this one among them where it keeps. */
  readonly here: number
}

/** The devices of the workshop. */
export function useDevices(): Devices {
  const { directorySession } = useWorkshop()
  const { actsSecret } = useMembership()
  const { devices } = useDirectory()
  const own = useMemo(() => receiptKey(actsSecret).tag, [actsSecret])
  const here = usePeople(directorySession).filter(keeps).length
  return { kept: devices.length, others: devices.filter((tag) => tag !== own).length, here }
}

function keeps({ presence }: Person): boolean {
  return !presence.visit
}
