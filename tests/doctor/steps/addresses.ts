import { networkInterfaces } from 'node:os'
import { okIf, type Step, untold } from '../step.ts'

export const addresses: Step = {
  title: 'Every address of this computer is offered to the others',
  onStandIn: true,
  examine: async ({ window }) => {
    const own = new Set(
      Object.values(networkInterfaces())
        .flatMap((list) => list ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => address),
    ).size
    // Counted in the page: no address leaves it.
    const offered = await window.evaluate(async () => {
      const peer = new RTCPeerConnection({ iceServers: [] })
      peer.createDataChannel('examination')
      const seen = new Set<string>()
      const gathered = new Promise<void>((resolve) => {
        peer.onicecandidate = ({ candidate }) => {
          if (candidate === null) resolve()
          if (candidate?.address) seen.add(candidate.address)
        }
      })
      await peer.setLocalDescription()
      await gathered
      peer.close()
      const all = [...seen]
      return {
        four: all.filter((one) => /^\d+(\.\d+){3}$/.test(one)).length,
        six: all.filter((one) => one.includes(':')).length,
        hidden: all.filter((one) => one.endsWith('.local')).length,
      }
    })
    const says = `IPv4: ${offered.four} of ${own}; IPv6: ${offered.six}; under a made-up name: ${offered.hidden}`
    if (own === 0) return untold(`no network here; ${says}`)
    return okIf(offered.four >= own && offered.hidden === 0, says)
  },
}
