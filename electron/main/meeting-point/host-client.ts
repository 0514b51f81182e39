import type { Result } from '../../../shared/base/result.ts'
import type { HostingState } from '../../../shared/ipc/schemas.ts'
import {
  type FromRoomProcess,
  fromRoomProcess,
  type ToRoomProcess,
} from '../../meeting-point/host/host-messages.ts'

/** The part of Electron's UtilityProcess that is used. */
interface HostPort {
  readonly postMessage: (message: unknown) => void
  readonly on: {
    (event: 'message', listener: (message: unknown) => void): unknown
    (event: 'exit', listener: (code: number) => void): unknown
  }
  readonly kill: () => boolean
}

type HostCode = 'port-in-use' | 'not-permitted' | 'no-such-address' | 'process-failed'

/** The room's process, as the rest of main sees it. */
export interface HostClient {
  readonly status: () => Promise<Result<HostingState, never>>
  readonly host: () => Promise<Result<HostingState, HostCode>>
  readonly stopHosting: () => Promise<Result<HostingState, never>>
  readonly standBy: (on: boolean) => Promise<Result<HostingState, never>>
  /** Hands out what is in a folder at the meeting point that this computer hosts. */
  readonly handOut: (
    folder: string,
    words: string[],
  ) => Promise<Result<HostingState, 'cannot-read' | 'nothing-there' | 'process-failed'>>
  readonly stopHandingOut: () => Promise<Result<HostingState, never>>
  /** Says goodbye to the network; resolves when it has, or after a second. */
  readonly stop: () => Promise<void>
}

type Command = ToRoomProcess extends infer M ? (M extends unknown ? Omit<M, 'id'> : never) : never
type AnswerMessage = Extract<FromRoomProcess, { type: 'answer' }>

export const nothingHosted: HostingState = { found: [], unreachable: 0, discoveryFailed: true }

const goodbyeTime = 1000
const restartPause = 2000

/**
 * Starts the process when it is first needed, and again when it has died: a stranger's packet may
 * take it down, never the app. Standing by and hosting are asked for anew.
 */
export function createHostClient(
  fork: () => HostPort,
  onChange: (state: HostingState) => void,
): HostClient {
  let port: HostPort | undefined
  let nextId = 1
  let wanted: readonly Command[] = []
  const waiting = new Map<number, (answer: AnswerMessage | undefined) => void>()

  const start = (): HostPort => {
    if (port) return port
    const started = fork()
    port = started
    started.on('message', (message) => {
      const parsed = fromRoomProcess.safeParse(message)
      if (!parsed.success) return
      if (parsed.data.type === 'state') return onChange(parsed.data.state)
      waiting.get(parsed.data.id)?.(parsed.data)
      waiting.delete(parsed.data.id)
    })
    started.on('exit', () => {
      if (port === started) port = undefined
      for (const answer of waiting.values()) answer(undefined)
      waiting.clear()
      onChange(nothingHosted)
      // What people asked for goes on; after a pause, lest a process that dies at once spins.
      if (wanted.length > 0) setTimeout(start, restartPause).unref()
    })
    for (const command of wanted) started.postMessage({ ...command, id: nextId++ })
    return started
  }
  const ask = (command: Command): Promise<AnswerMessage | undefined> =>
    new Promise((resolve) => {
      const id = nextId++
      // First the process (it may be told what was wanted before), then the question.
      const to = start()
      waiting.set(id, resolve)
      to.postMessage({ ...command, id })
    })
  const want = (command: Command) => {
    const overrides = (other: Command) => other.type === command.type
    wanted = [...wanted.filter((other) => !overrides(other)), command]
  }
  const stateOf = async (command: Command) => {
    const answer = await ask(command)
    return { ok: true, value: answer?.state ?? nothingHosted } as const
  }
  return {
    status: () => stateOf({ type: 'status' }),
    host: async () => {
      const answer = await ask({ type: 'host' })
      if (!answer) return { ok: false, code: 'process-failed' }
      if (answer.code) return { ok: false, code: answer.code }
      want({ type: 'host' })
      return { ok: true, value: answer.state }
    },
    stopHosting: () => {
      wanted = wanted.filter(({ type }) => type !== 'host' && type !== 'hand-out')
      return stateOf({ type: 'stop-hosting' })
    },
    handOut: async (folder, words) => {
      const command = { type: 'hand-out', folder, words } as const
      const answer = await ask(command)
      if (!answer) return { ok: false, code: 'process-failed' }
      if (answer.folder) return { ok: false, code: answer.folder }
      want(command)
      return { ok: true, value: answer.state }
    },
    stopHandingOut: () => {
      wanted = wanted.filter(({ type }) => type !== 'hand-out')
      return stateOf({ type: 'stop-handing-out' })
    },
    standBy: (on) => {
      want({ type: 'stand-by', on })
      return stateOf({ type: 'stand-by', on })
    },
    stop: async () => {
      const stopping = port
      if (!stopping) return
      wanted = []
      const late = new Promise((resolve) => setTimeout(resolve, goodbyeTime).unref())
      await Promise.race([ask({ type: 'stop' }), late])
      stopping.kill()
    },
  }
}
