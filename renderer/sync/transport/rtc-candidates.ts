import { limits } from '../limits.ts'
import { rtcTiming } from '../timing.ts'
import type { Candidate } from './transport.ts'

/** Our own candidates: the first are told of in a description, and those that are found later by themselves. */
export function createFoundCandidates(tell: (candidates: Candidate[]) => void) {
  const found: Candidate[] = []
  let isDescribed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    if (found.length > 0) tell(found.splice(0, limits.candidates))
  }
  return {
    begin: () => {
      isDescribed = false
      found.length = 0
    },
    /** What was found until now is in the description. */
    described: () => {
      found.length = 0
      isDescribed = true
    },
    add: ({ candidate, protocol, sdpMid, sdpMLineIndex }: RTCIceCandidate) => {
      // Browsers only ever call out over TCP, never listen: of no use between two of them.
      if (!candidate || protocol === 'tcp') return
      found.push({ candidate, sdpMid, sdpMLineIndex })
      if (isDescribed) timer ??= setTimeout(flush, rtcTiming.candidatesMs)
    },
    close: () => clearTimeout(timer),
  }
}

/** One that does not fit is one way less, and no reason to give up the others. */
export async function addCandidate(
  connection: RTCPeerConnection,
  candidate: Candidate,
): Promise<void> {
  await connection.addIceCandidate(candidate).catch(() => {})
}

/**
 * Resolves when the candidates of the local network are found: all there are, or none more for a
 * moment. Waiting for the rest would cost more than the one signal that brings them later.
 */
export function gathered(connection: RTCPeerConnection): Promise<void> {
  if (connection.iceGatheringState === 'complete') return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      clearTimeout(quiet)
      connection.removeEventListener('icegatheringstatechange', check)
      connection.removeEventListener('icecandidate', found)
      resolve()
    }
    const check = () => {
      if (connection.iceGatheringState === 'complete') done()
    }
    let quiet: ReturnType<typeof setTimeout> | undefined
    const found = () => {
      clearTimeout(quiet)
      quiet = setTimeout(done, rtcTiming.gatherQuietMs)
    }
    const timer = setTimeout(done, rtcTiming.gatherMs)
    connection.addEventListener('icegatheringstatechange', check)
    connection.addEventListener('icecandidate', found)
  })
}
