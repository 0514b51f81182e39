import './measure.ts'
import { WebsocketProvider } from 'y-websocket'
import { makePage } from './page.ts'

/** y-websocket with its server: what a server in the middle costs. */
makePage(({ topic, meetingPoints, doc, awareness }) => {
  const provider = new WebsocketProvider(meetingPoints[0] ?? '', topic, doc, {
    awareness,
    disableBc: true,
  })
  return {
    // With a server in the middle, who is synced reaches everybody.
    connected: () => (provider.synced ? awareness.getStates().size - 1 : 0),
    status: () => ({ synced: provider.synced }),
    leave: async () => provider.destroy(),
  }
})
