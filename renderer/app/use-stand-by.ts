import { useEffect } from 'react'
import type { Platform } from '../platform/platform.ts'
import type { WorkshopSession } from '../session/index.ts'

/**
 * While somebody here leads a workshop, this computer takes over the meeting point by itself when
 * the one that was there has gone. Participants' computers never do.
 */
export function useStandBy(
  platform: Platform,
  sessions: ReadonlyMap<string, WorkshopSession>,
): void {
  const leads = [...sessions.values()].some(({ access }) => access.role !== 'participant')
  useEffect(() => {
    // Where that cannot be asked for (the room's process is gone), hosting by hand still can.
    void platform.host?.standBy(leads).catch(() => undefined)
  }, [platform, leads])
}
