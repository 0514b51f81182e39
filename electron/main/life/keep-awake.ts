import type { PowerSaveBlocker } from 'electron'
import type { HostingState } from '../../../shared/ipc/schemas.ts'

/**
 * While this computer is the room's meeting point the system does not suspend the app; the screen may
 * go dark. Called with every state of the room.
 */
export function createKeepAwake(
  blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>,
): (state: HostingState) => void {
  let held: number | undefined
  return ({ hosting }) => {
    if (hosting && held === undefined) held = blocker.start('prevent-app-suspension')
    if (!hosting && held !== undefined) {
      blocker.stop(held)
      held = undefined
    }
  }
}
