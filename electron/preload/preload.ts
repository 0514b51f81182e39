import { contextBridge, ipcRenderer } from 'electron'
import { eventChannels, requestChannels } from '../../shared/ipc/channels.ts'

/* One function a channel and nothing general: a page cannot name a channel that is not in the table. */

const requests = Object.fromEntries(
  requestChannels.map((channel) => [
    channel,
    (request: unknown) => ipcRenderer.invoke(channel, request),
  ]),
)

/** Calls back with each event; the sender and its ports stay on this side. */
function listen(channel: unknown, callback: (event: unknown) => void): () => void {
  const known = eventChannels.find((one) => one === channel)
  if (!known) throw new TypeError('no such event')
  const listener = (_: unknown, event: unknown) => callback(event)
  ipcRenderer.on(known, listener)
  return () => {
    ipcRenderer.removeListener(known, listener)
  }
}

contextBridge.exposeInMainWorld('sotto', { requests, listen })
