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
