export { afterTurn } from './clock.ts'
export { joinRoom } from './join-room.ts'
export { type OwnWindows, openOwnWindows } from './own-windows.ts'
export type { Room, RoomStatus } from './room.ts'
