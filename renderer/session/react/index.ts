export {
  KeyringProvider,
  useKeyring,
  useKeyringStatus,
  useMembership,
} from './keyring-context.ts'
export { useBurnRequest } from './use-burn-request.ts'
export { useOthersHours } from './use-clocks.ts'
export { type CountdownNow, useCountdown } from './use-countdown.ts'
export { type Devices, useDevices } from './use-devices.ts'
export { useDocStatus } from './use-doc-status.ts'
export { useDuties } from './use-duties.ts'
export { useFourWords } from './use-four-words.ts'
export { useNews } from './use-news.ts'
export { useNow } from './use-now.ts'
export { type Person, usePeople } from './use-people.ts'
export { usePolicy } from './use-policy.ts'
export { usePresence } from './use-presence.ts'
export { type RetentionToday, useRetention } from './use-retention.ts'
export { useVersions } from './use-versions.ts'
export {
  useDirectory,
  useNotebook,
  useNotebookSession,
  useNotebookSessions,
  useReview,
  useWorkshop,
  WorkshopProvider,
} from './workshop-context.ts'
