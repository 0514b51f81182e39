import './measure.ts'
import './hostile.ts'
import { WebrtcProvider } from 'y-webrtc'
import { makePage } from './page.ts'

/** y-webrtc as it comes, with simple-peer; only the meeting point and no STUN, as ours has it. */
makePage(({ topic, meetingPoints, doc, awareness }) => {
  const provider = new WebrtcProvider(topic, doc, {
    signaling: [...meetingPoints],
    password: 'of the benches',
    awareness,
    maxConns: 1000,
    filterBcConns: false,
    peerOpts: { config: { iceServers: [] } },
  })
  const connected = () =>
    [...(provider.room?.webrtcConns.values() ?? [])].filter((conn) => conn.connected).length
  return {
    connected,
    status: () => ({ connected: connected() }),
    leave: async () => {
      provider.disconnect()
      provider.destroy()
      await provider.key
    },
  }
})
