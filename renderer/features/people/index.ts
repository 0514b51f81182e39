export { freeColor, mustYield } from './free-color.ts'
export { People, PeopleHere } from './people-here.tsx'
export {
  type CursorPosition,
  cleanName,
  maxNameLength,
  type PresenceCursor,
  type PresenceState,
  presenceColor,
  presenceColors,
  presenceSchema,
  readPresence,
} from './presence.ts'
export { type Person, usePeople } from './use-people.ts'
