import { countVersions, newerThan, type VersionCount } from '../../../shared/presence/versions.ts'
import { appVersion } from '../../platform/app-version.ts'
import { usePeople } from './use-people.ts'
import { useWorkshop } from './workshop-context.ts'

/** Which versions of Sotto are here, and the newest of them where it is newer than this device's. */
export function useVersions(): {
  readonly counts: readonly VersionCount[]
  readonly newer: string | undefined
} {
  const people = usePeople(useWorkshop().directorySession)
  const counts = countVersions(people.map(({ presence }) => presence.app ?? undefined))
  return { counts, newer: newerThan(appVersion, counts) }
}
