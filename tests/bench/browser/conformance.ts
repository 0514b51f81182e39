import { rtcTransport } from '../../../renderer/sync/transport/rtc-transport.ts'
import { transportCases } from '../../sync/conformance/transport-cases.ts'

declare global {
  interface Window {
    /** Runs one case on real WebRTC; the error's text, or undefined. */
    conforms: (title: string) => Promise<string | undefined>
  }
}

const patience = 10_000

window.conforms = async (title) => {
  const found = transportCases.find((each) => each.title === title)
  if (!found) return 'no such case'
  const make = rtcTransport(() => ({ iceServers: [] }))
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  try {
    await found.run({
      make: () => make,
      moment: () => wait(300),
      until: async (holds) => {
        for (const end = Date.now() + patience; !holds(); await wait(10))
          if (Date.now() > end) throw new Error('not in good time')
      },
    })
    return undefined
  } catch (error) {
    return String(error)
  }
}
