import { describe, expect, it } from 'vitest'
import {
  createHostClient,
  nothingHosted,
} from '../../../../electron/main/meeting-point/host-client.ts'
import type { HostingState } from '../../../../shared/ipc/schemas.ts'

type Message = { id: number; type: string; on?: boolean }

const alone: HostingState = { found: [], unreachable: 0, discoveryFailed: false }

/** A process that answers by hand. */
function fakeProcess() {
  const sent: Message[] = []
  const listeners: Record<string, (value: never) => void> = {}
  const port = {
    postMessage: (message: unknown) => void sent.push(message as Message),
    on: (event: string, listener: (value: never) => void) => {
      listeners[event] = listener
    },
    kill: () => true,
  }
  const say = (message: unknown) => listeners.message?.(message as never)
  const answer = (over: object = {}) =>
    say({ type: 'answer', id: sent.at(-1)?.id, state: alone, ...over })
  return { port, sent, say, answer, die: () => listeners.exit?.(1 as never) }
}

function client() {
  const processes: ReturnType<typeof fakeProcess>[] = []
  const changes: HostingState[] = []
  const made = createHostClient(
    () => {
      const started = fakeProcess()
      processes.push(started)
      return started.port
    },
    (state) => changes.push(state),
  )
  return { made, processes, changes }
}

describe("the room's process", () => {
  it('starts when it is first needed, once', async () => {
    const { made, processes } = client()
    expect(processes).toHaveLength(0)
    const first = made.status()
    processes[0]?.answer()
    expect(await first).toEqual({ ok: true, value: alone })
    const second = made.status()
    processes[0]?.answer()
    await second
    expect(processes).toHaveLength(1)
  })

  it('answers a failure to host with its code', async () => {
    const { made, processes } = client()
    const hosting = made.host()
    processes[0]?.answer({ code: 'port-in-use' })
    expect(await hosting).toEqual({ ok: false, code: 'port-in-use' })
  })

  it('may die, with a code, and what was asked for is asked of the next one', async () => {
    const { made, processes, changes } = client()
    const standing = made.standBy(true)
    processes[0]?.answer()
    await standing
    const hosting = made.host()
    processes[0]?.die()
    expect(await hosting).toEqual({ ok: false, code: 'process-failed' })
    expect(changes.at(-1)).toEqual(nothingHosted)
    const again = made.host()
    expect(processes[1]?.sent.map(({ type, on }) => [type, on])).toEqual([
      ['stand-by', true],
      ['host', undefined],
    ])
    processes[1]?.answer()
    expect((await again).ok).toBe(true)
  })

  it('hands out again after it has died, until the hosting or the handing out ends', async () => {
    const { made, processes } = client()
    const words = ['trash', 'devote', 'seed', 'observe']
    const hosting = made.host()
    processes[0]?.answer()
    await hosting
    const refused = made.handOut('/other', words)
    processes[0]?.answer({ folder: 'nothing-there' })
    expect(await refused).toEqual({ ok: false, code: 'nothing-there' })
    const handing = made.handOut('/kit', words)
    processes[0]?.answer()
    expect((await handing).ok).toBe(true)
    processes[0]?.die()
    void made.status()
    expect(processes[1]?.sent.map(({ type }) => type)).toEqual(['host', 'hand-out', 'status'])
    void made.stopHosting()
    processes[1]?.die()
    void made.status()
    expect(processes[2]?.sent.map(({ type }) => type)).toEqual(['status'])
  })

  it('is not believed when it says what is not in the contract', () => {
    const { made, processes, changes } = client()
    void made.status()
    processes[0]?.say({ type: 'state', state: { found: ['https://evil.example'] } })
    processes[0]?.say('nonsense')
    processes[0]?.say({ type: 'state', state: alone })
    expect(changes).toEqual([alone])
  })

  it('says goodbye when the app ends', async () => {
    const { made, processes } = client()
    await made.stop()
    expect(processes).toHaveLength(0)
    void made.status()
    const stopping = made.stop()
    expect(processes[0]?.sent.at(-1)?.type).toBe('stop')
    processes[0]?.answer()
    await stopping
  })
})
