import { createListeners } from '../../shared/base/listeners.ts'
import type { JoinRoom, RoomProblem, RoomStatus } from './room.ts'
import { claimTopic } from './topic-claims.ts'
import type { RunningRoom } from './y-webrtc/y-webrtc-room.ts'
import { openYWebrtcRoom } from './y-webrtc/y-webrtc-room.ts'

const alone = {
  connected: 0,
  byRelay: 0,
  byTurn: 0,
  present: 1,
  missed: 0,
  called: 0,
  haveAll: 1,
  forked: 0,
  newer: 0,
  older: 0,
  ignored: 0,
  cutOff: 0,
  lastCutOff: undefined,
  cutOffBy: 0,
} as const

/** Joins a document to its room; never throws: what is wrong is in the status. */
export const joinRoom: JoinRoom = (config) => {
  const listeners = createListeners()
  let meetingPoints = config.meetingPoints
  let running: RunningRoom | undefined
  let problem: RoomProblem | undefined
  let left = false
  let before = ''

  const status = (): RoomStatus => {
    const mesh = running?.mesh.status() ?? alone
    const none = meetingPoints.length > 0 ? 'connecting' : 'none'
    const meetingPoint = running?.meetingPoints.state() ?? none
    const isMissing = meetingPoint === 'connected' && mesh.missed + mesh.called > 0
    return {
      ...mesh,
      byTurn: running?.byTurn() ?? 0,
      meetingPoint: isMissing ? 'looking' : meetingPoint,
      unreached: running?.meetingPoints.unreached() ?? meetingPoints,
      problem,
    }
  }
  const changed = () => {
    const now = JSON.stringify(status())
    if (now === before || left) return
    before = now
    listeners.tell()
  }
  const claim = claimTopic(config.topic)
  const start = async () => {
    await claim.granted
    if (left) return
    problem = undefined
    running = await openYWebrtcRoom(config, meetingPoints, changed)
    running.setMeetingPoints(meetingPoints)
    changed()
  }
  const insecure = globalThis.crypto?.subtle === undefined
  if (insecure) problem = 'insecure-context'
  else if (!claim.free) problem = 'already-open'
  const started = insecure
    ? Promise.resolve()
    : start().catch(() => {
        problem = 'cannot-open'
        changed()
      })

  return {
    status,
    onStatus: listeners.subscribe,
    setMeetingPoints: (next) => {
      meetingPoints = [...next]
      running?.setMeetingPoints(meetingPoints)
      changed()
    },
    leave: async () => {
      if (left) return
      left = true
      listeners.clear()
      if (claim.free || running) await started
      await running?.leave()
      running = undefined
      claim.release()
    },
  }
}
