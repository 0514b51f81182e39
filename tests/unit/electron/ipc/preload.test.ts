import { describe, expect, it, vi } from 'vitest'
import { eventChannels, requestChannels } from '../../../../shared/ipc/channels.ts'

const invoked: unknown[][] = []
const listening = new Map<string, (...args: unknown[]) => void>()
const exposed: Record<string, unknown> = {}

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => {
      exposed[name] = api
    },
  },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      invoked.push(args)
      return Promise.resolve('answer')
    },
    on: (name: string, listener: (...args: unknown[]) => void) => listening.set(name, listener),
    removeListener: (name: string) => listening.delete(name),
  },
}))

await import('../../../../electron/preload/preload.ts')
const bridge = exposed.sotto as {
  requests: Record<string, (...args: unknown[]) => Promise<unknown>>
  listen: (channel: string, callback: (...args: unknown[]) => void) => () => void
}

describe('the bridge in the page', () => {
  it('is one object with one function a channel, and nothing of Electron', () => {
    expect(Object.keys(exposed)).toEqual(['sotto'])
    expect(Object.keys(bridge).sort()).toEqual(['listen', 'requests'])
    expect(Object.keys(bridge.requests).sort()).toEqual([...requestChannels].sort())
    for (const request of Object.values(bridge.requests)) expect(request).toBeTypeOf('function')
  })

  it('passes one payload on, on its own channel', async () => {
    await bridge.requests['meeting-point:stand-by']?.(true, 'slipped in', 'keyring:read')
    expect(invoked.at(-1)).toEqual(['meeting-point:stand-by', true])
  })

  it('hands over events without their sender, and stops when told', () => {
    const heard: unknown[][] = []
    const stop = bridge.listen('meeting-point:changed', (...args) => heard.push(args))
    listening.get('meeting-point:changed')?.(
      { sender: 'ipcRenderer', ports: [1] },
      { found: [] },
      'more',
    )
    expect(heard).toEqual([[{ found: [] }]])
    stop()
    expect(listening.size).toBe(0)
  })

  it('listens to the events of the table only', () => {
    expect(eventChannels.length).toBeGreaterThan(0)
    for (const name of ['ELECTRON_INTERNAL', 'keyring:read', '__proto__', '']) {
      expect(() => bridge.listen(name, () => {})).toThrow('no such event')
    }
  })
})
