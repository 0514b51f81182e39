/** The face of the vault: what other parts of the app may use. See README.md. */
export {
  bundleFileName,
  bundleMediaType,
  exportBundle,
  hasGap,
  mergeBundle,
  readBundle,
} from './bundle-doc.ts'
export type { BurnResult } from './burn.ts'
export { burnWorkshop, openBurnRequest, sweepLeftovers } from './burn.ts'
export { carryOver } from './carry-over.ts'
export { acceptInvite } from './keyring/accept-invite.ts'
export { startAutoLock } from './keyring/auto-lock.ts'
export { keepInTab } from './keyring/keep-in-tab.ts'
export type { Keyring, KeyringStatus, UnreadableCode } from './keyring/keyring.ts'
export { minPassphraseLength } from './keyring/keyring.ts'
export type { Membership } from './keyring/membership.ts'
export { newMembership, opensAlike, withOwnTags } from './keyring/membership.ts'
export { openKeyring } from './keyring/open-keyring.ts'
export { handedGenerations, withSigned } from './keyring/with-signed.ts'
export { openStoredDoc } from './open-stored-doc.ts'
export type { RescueResult, RescueTarget } from './rescue/open-rescue-copy.ts'
export { openRescueCopy } from './rescue/open-rescue-copy.ts'
export { isStored } from './store/is-stored.ts'
export { openUnstoredDoc } from './unstored-doc.ts'
export type { LoadReport, StoredDoc, VaultStatus } from './vault.ts'
