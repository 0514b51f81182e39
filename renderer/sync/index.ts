export { afterTurn } from './clock.ts'
export { joinRoom } from './join-room.ts'
export type {
  JoinRoom,
  MeetingPointState,
  Room,
  RoomConfig,
  RoomProblem,
  RoomStatus,
} from './room.ts'
