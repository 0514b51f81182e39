export type { RoomStatus } from '../sync/index.ts'
export {
  minPassphraseLength,
  type RescueResult,
  type StoredDoc,
  type UnreadableCode,
  type VaultStatus,
} from '../vault/index.ts'
export type { Attendance } from './attendance.ts'
export { bundleOf, type Merged, mergeBundleInto, sealedFile } from './bundles.ts'
export type { OwnText } from './device-memory.ts'
export type { DocSession } from './doc-session.ts'
export type { Handover } from './handover.ts'
export { fillDirectory, newOrganizer, placeSections, type WorkshopPlan } from './new-workshop.ts'
export type { NotebookSession } from './notebook-session.ts'
export { rescueTargets } from './rescue-targets.ts'
export { notebookOf, openWorkshopSession, type WorkshopSession } from './workshop-session.ts'
