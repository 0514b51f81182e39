import { useEffect } from 'react'
import { followDuties } from '../follow-duties.ts'
import { useKeyring } from './keyring-context.ts'
import { useWorkshop } from './workshop-context.ts'

/** Does what the open workshop asks of this device, as long as it is on the screen. */
export function useDuties(): void {
  const keyring = useKeyring()
  const session = useWorkshop()
  useEffect(() => followDuties(keyring, session), [keyring, session])
}
