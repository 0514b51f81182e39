export { FourWords } from './four-words.tsx'
export { HomeScreen } from './home-screen.tsx'
export { InsecureDoor } from './insecure-door.tsx'
export { InviteDialog } from './invite-dialog.tsx'
export { type JoinProblem, JoinScreen, type Keep } from './join-screen.tsx'
export { NameField } from './name-field.tsx'
export {
  NewPassphraseFields,
  noPassphrase,
  type PassphraseProblem,
  problemOf,
} from './new-passphrase.tsx'
export { ProtectScreen } from './protect-screen.tsx'
export { newPseudonym } from './pseudonym.ts'
export { UnlockScreen } from './unlock-screen.tsx'
