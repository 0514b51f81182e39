import { okIf, type Step } from '../step.ts'

/** Milliseconds for two ends in one page to find each other. */
const patience = 15_000

export const peers: Step = {
  title: 'Two ends of a connection find each other without any server',
  onStandIn: true,
  examine: async ({ window }) => {
    const milliseconds = await window.evaluate(async (limit) => {
      const [one, other] = [new RTCPeerConnection(), new RTCPeerConnection()]
      one.onicecandidate = ({ candidate }) => void other.addIceCandidate(candidate ?? undefined)
      other.onicecandidate = ({ candidate }) => void one.addIceCandidate(candidate ?? undefined)
      const started = performance.now()
      const opened = new Promise<boolean>((resolve) => {
        one.createDataChannel('examination').onopen = () => resolve(true)
        setTimeout(() => resolve(false), limit)
      })
      await one.setLocalDescription()
      if (one.localDescription) await other.setRemoteDescription(one.localDescription)
      await other.setLocalDescription()
      if (other.localDescription) await one.setRemoteDescription(other.localDescription)
      const connected = await opened
      const took = performance.now() - started
      one.close()
      other.close()
      return connected ? Math.round(took) : undefined
    }, patience)
    return okIf(
      milliseconds !== undefined,
      milliseconds === undefined ? 'not within 15 s' : `within ${milliseconds} ms`,
    )
  },
}
