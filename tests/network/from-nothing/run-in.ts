import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { type Place, signal } from '../lan/lan.ts'

/** A person's computer: a process in a namespace, which acts when it is told to and answers with what came of it. */
export interface Computer {
  /** Rejects where the person does not get there. */
  readonly does: <Answer>(act: object) => Promise<Answer>
  readonly stop: () => Promise<void>
}

interface Said {
  readonly answer?: unknown
  readonly failed?: string
}

/** Runs one of the scripts beside this file on a laptop: what drives a browser has to be where the browser is. */
export function runIn(place: Place, script: string): Computer {
  const program = [process.execPath, '--import', 'tsx', path.join(import.meta.dirname, script)]
  const child: ChildProcess = spawn('ip', ['netns', 'exec', place.namespace, ...program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} ended before it answered (${code})`)
  })
  ended.catch(() => {})
  return {
    does: async <Answer>(act: object) => {
      child.send(act)
      const [said] = (await Promise.race([once(child, 'message'), ended])) as [Said]
      if (said.failed !== undefined) throw new Error(`${script}: ${said.failed}`)
      return said.answer as Answer
    },
    stop: async () => {
      if (child.exitCode !== null || child.pid === undefined) return
      const end = once(child, 'exit')
      signal(child.pid, 'SIGTERM')
      await end
    },
  }
}

/** The other end: does what it is told, one act after the other. */
export function answerActs<Act>(act: (what: Act) => Promise<unknown>): void {
  process.on('message', (what: Act) => {
    void act(what).then(
      (answer) => process.send?.({ answer }),
      (error: unknown) => process.send?.({ failed: String(error) }),
    )
  })
}
