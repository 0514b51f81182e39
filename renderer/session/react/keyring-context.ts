import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Keyring, KeyringStatus, Membership } from '../../vault/index.ts'
import { useWorkshop } from './workshop-context.ts'

const context = createContext<Keyring | undefined>(undefined)

/** Gives this device's keyring to everything below it. */
export const KeyringProvider = context.Provider

/** The keyring of this device. */
export function useKeyring(): Keyring {
  const keyring = useContext(context)
  if (!keyring) throw new Error('no keyring is given here')
  return keyring
}

/** What is true of the keyring now. */
export function useKeyringStatus(): KeyringStatus {
  const keyring = useKeyring()
  return useSyncExternalStore(keyring.subscribe, keyring.status)
}

/** This device's place in the open workshop, as it is now: its name may have changed since it opened. */
export function useMembership(): Membership {
  const keyring = useKeyring()
  const { membership } = useWorkshop()
  const memberships = useSyncExternalStore(keyring.subscribe, keyring.memberships)
  return memberships.find((one) => one.id === membership.id) ?? membership
}
