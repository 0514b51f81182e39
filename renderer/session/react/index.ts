export {
  KeyringProvider,
  useKeyring,
  useKeyringStatus,
  useMembership,
} from './keyring-context.ts'
export { useOthersHours } from './use-clocks.ts'
export { useDocStatus } from './use-doc-status.ts'
export { type Person, usePeople } from './use-people.ts'
export { usePolicy } from './use-policy.ts'
export { usePresence } from './use-presence.ts'
export {
  useDirectory,
  useNotebook,
  useNotebookSession,
  useNotebookSessions,
  useReview,
  useWorkshop,
  WorkshopProvider,
} from './workshop-context.ts'
