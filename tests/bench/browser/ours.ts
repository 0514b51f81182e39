import './measure.ts'
import './hostile.ts'
import './conformance.ts'
import './raw.ts'
import './raw-crowd.ts'
import { joinRoom } from '../../../renderer/sync/index.ts'
import { makePage } from './page.ts'

makePage((config) => {
  const room = joinRoom({ ...config, password: 'of the benches', iceServers: () => [] })
  return {
    connected: () => room.status().connected,
    status: room.status,
    setMeetingPoints: room.setMeetingPoints,
    leave: room.leave,
  }
})
