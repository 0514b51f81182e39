import { decode, encode } from './codec.ts'
import type { watchFrames } from './frames.ts'
import { handleInvoke } from './ipc-main.ts'
import type { OpenedPage } from './open-page.ts'
import { bindingName, pageScript, preloadScript, worldName } from './page-scripts.ts'
import { type Asking, requestDisplay, requestMedia } from './permissions.ts'
import type { Session } from './session.ts'

interface Context {
  readonly uniqueId: string
  readonly id: number
  readonly name: string
  readonly auxData?: { readonly frameId?: string }
}

export interface MessageDeps {
  readonly page: OpenedPage
  readonly session: Session
  readonly contents: object
  readonly frames: ReturnType<typeof watchFrames>
  readonly preload: string
}

/** What goes between a page's preload script and the main process. */
export async function connectPreload(deps: MessageDeps) {
  const { page, frames } = deps
  const contexts = new Map<number, Context>()
  const on = <P>(method: string, listener: (params: P) => void) =>
    page.cdp.on(page.sessionId, method, listener)
  const ask = (method: string, params: Readonly<Record<string, unknown>> = {}) =>
    page.cdp.send(method, params, page.sessionId)
  const deliver = async (uniqueContextId: string, kind: string, ...args: unknown[]) => {
    const expression = `standInDeliver.${kind}(${args.map((arg) => JSON.stringify(arg)).join()})`
    // The page may be gone by now, and its context with it.
    await ask('Runtime.evaluate', { expression, uniqueContextId }).catch(() => {})
  }
  const invoked = async (contextId: number, payload: string) => {
    const context = contexts.get(contextId)
    if (!context) return
    const senderFrame = frames.webFrame(context.auxData?.frameId)
    const [id, channel, args] = decode(payload) as [number, string, unknown[]]
    try {
      const value =
        channel === 'stand-in:capture'
          ? mayCapture(deps, senderFrame?.url ?? '', args)
          : await handleInvoke(channel, { sender: deps.contents, senderFrame }, args)
      await deliver(context.uniqueId, 'answer', id, encode(value))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      await deliver(context.uniqueId, 'refuse', id, reason)
    }
  }
  on<{ context: Context }>('Runtime.executionContextCreated', ({ context }) =>
    contexts.set(context.id, context),
  )
  on<{ executionContextId: number }>('Runtime.executionContextDestroyed', (gone) =>
    contexts.delete(gone.executionContextId),
  )
  on('Runtime.executionContextsCleared', () => contexts.clear())
  on<{ name: string; payload: string; executionContextId: number }>(
    'Runtime.bindingCalled',
    ({ name, payload, executionContextId }) => {
      if (name === bindingName) void invoked(executionContextId, payload)
    },
  )
  await ask('Runtime.enable')
  await ask('Runtime.addBinding', { name: bindingName, executionContextName: worldName })
  await ask('Page.addScriptToEvaluateOnNewDocument', { source: pageScript })
  await ask('Page.addScriptToEvaluateOnNewDocument', {
    source: preloadScript(deps.preload),
    worldName,
  })
  return (channel: string, args: readonly unknown[]) => {
    const text = encode(args)
    for (const { uniqueId, name } of contexts.values()) {
      if (name === worldName) void deliver(uniqueId, 'event', channel, text)
    }
  }
}

/** Camera, microphone and screen: the page's own functions ask here first (page/capture.ts). */
function mayCapture({ session, contents }: MessageDeps, url: string, args: readonly unknown[]) {
  const [what, mediaTypes] = args as [string, string[]]
  const asking: Asking = { contents, url, isMainFrame: true }
  return what === 'display'
    ? requestDisplay(session, asking)
    : requestMedia(session, asking, mediaTypes)
}
