export { CreateWorkshopScreen } from './create-workshop-screen.tsx'
export { GroupList } from './group-list.tsx'
export { RescueCopy } from './rescue-copy.tsx'
export type { Attendance } from './session/attendance.ts'
export type { Handover } from './session/handover.ts'
export {
  KeyringProvider,
  useKeyring,
  useKeyringStatus,
  useMembership,
} from './session/keyring-context.ts'
export type { LastChange } from './session/last-change.ts'
export { fillDirectory, newOrganizer, type WorkshopPlan } from './session/new-workshop.ts'
export type { NotebookSession } from './session/notebook-session.ts'
export { rescueTargets } from './session/rescue-targets.ts'
export { useDocStatus } from './session/use-doc-status.ts'
export { usePolicy } from './session/use-policy.ts'
export {
  useDirectory,
  useNotebook,
  useNotebookSession,
  useNotebookSessions,
  useReview,
  useWorkshop,
  WorkshopProvider,
} from './session/workshop-context.ts'
export {
  notebookOf,
  openWorkshopSession,
  type WorkshopSession,
} from './session/workshop-session.ts'
export { StatusLine } from './status-line.tsx'
export { useOthersHours } from './use-clocks.ts'
export { usePresence } from './use-presence.ts'
