import type { Result } from '../../../shared/base/result.ts'
import { type RequestChannel, requestChannels } from '../../../shared/ipc/channels.ts'
import {
  type CodeOf,
  type RequestOf,
  type ResponseOf,
  requests,
} from '../../../shared/ipc/contract.ts'
import { isAppPage } from '../security/lock-down.ts'

/** One handler for each row of the contract; none can be left out. */
export type Handlers = {
  readonly [C in RequestChannel]: (
    request: RequestOf<C>,
  ) => Promise<Result<ResponseOf<C>, CodeOf<C>>> | Result<ResponseOf<C>, CodeOf<C>>
}

/** The part of Electron's ipcMain that is used. */
interface RequestPort {
  readonly handle: (
    channel: string,
    listener: (
      event: { readonly senderFrame: SenderFrame | null },
      payload: unknown,
    ) => Promise<unknown>,
  ) => void
}

/** Answers every request of the contract: from the app's own page only, and never unparsed. */
export function registerRequests(port: RequestPort, handlers: Handlers): void {
  for (const channel of requestChannels) {
    port.handle(channel, async (event, payload) => {
      if (!isTrustedFrame(event.senderFrame)) return failure('foreign-sender')
      const parsed = requests[channel].request.safeParse(payload)
      if (!parsed.success) return failure('bad-request')
      // The row and the handler of one channel belong together; the union of all of them does not say so.
      const handle = handlers[channel] as (request: unknown) => Promise<unknown>
      try {
        return await handle(parsed.data)
      } catch {
        // A bug, or a part of the system that failed in a way nobody foresaw. Its text stays here.
        return failure('failed')
      }
    })
  }
}

function failure(code: string): Result<never, string> {
  return { ok: false, code }
}

/** The result of a handler that went well. */
export function done(): { readonly ok: true; readonly value: undefined }
export function done<Value>(value: Value): { readonly ok: true; readonly value: Value }
export function done(value?: unknown) {
  return { ok: true, value }
}

/** What main needs to know of the frame that a message came from. */
interface SenderFrame {
  readonly url: string
  readonly parent: unknown
}

/** The app's own page, in the main frame of a window. A frame that has gone away is null. */
function isTrustedFrame(frame: SenderFrame | null | undefined): boolean {
  return frame != null && frame.parent === null && isAppPage(frame.url)
}
