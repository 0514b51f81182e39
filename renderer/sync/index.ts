export type {
  JoinRoom,
  MeetingPointState,
  Room,
  RoomConfig,
  RoomProblem,
  RoomStatus,
} from './room.ts'
export { joinRoom } from './y-webrtc-room.ts'
