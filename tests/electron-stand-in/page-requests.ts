import { fromPage } from './addresses.ts'
import { PreventableEvent } from './known-events.ts'
import type { OpenedPage } from './open-page.ts'
import { grantedTo } from './permissions.ts'
import type { Session } from './session.ts'

interface Paused {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: { readonly url: string }
  /** Set when it is the answer that waits. */
  readonly responseStatusCode?: number
  readonly responseHeaders?: readonly { readonly name: string; readonly value: string }[]
}

export interface RequestDeps {
  readonly page: OpenedPage
  readonly session: Session
  readonly contents: unknown
  readonly emit: (name: string, ...args: unknown[]) => unknown
  readonly hasParent: (frameId: string) => boolean
  /** Whether the main process itself has asked for this navigation; asked once for each. */
  readonly isExpected: (url: string) => boolean
}

/** Every request of a page waits here for those who may refuse it. */
export async function guardRequests(deps: RequestDeps): Promise<void> {
  const { page, session, emit } = deps
  const ask = (method: string, params: Readonly<Record<string, unknown>>) =>
    page.cdp.send(method, params, page.sessionId)
  const isMain = (frameId: string) => frameId === page.targetId && !deps.hasParent(frameId)
  const prevents = (frameId: string, url: string): boolean => {
    const event = new PreventableEvent({ url, isMainFrame: isMain(frameId) })
    emit('will-frame-navigate', event)
    if (isMain(frameId)) emit('will-navigate', event, url)
    return event.defaultPrevented
  }
  const isCancelled = (url: string): boolean => {
    let cancelled = false
    session.filter?.({ url }, ({ cancel }) => {
      cancelled = cancel === true
    })
    return cancelled
  }
  const decide = async (paused: Paused) => {
    const { requestId, resourceType, frameId, request } = paused
    const url = fromPage(request.url)
    if (paused.responseStatusCode !== undefined) {
      if (isMain(frameId)) await tellPermissions(paused, url)
      return ask('Fetch.continueResponse', { requestId })
    }
    const byItself = resourceType === 'Document' && !deps.isExpected(request.url)
    if ((byItself && prevents(frameId, url)) || isCancelled(url)) {
      return ask('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    }
    return ask('Fetch.continueRequest', { requestId })
  }
  const tellPermissions = ({ request, responseHeaders = [] }: Paused, url: string) => {
    const isPolicy = ({ name }: { name: string }) => name.toLowerCase() === 'permissions-policy'
    const policy = responseHeaders.find(isPolicy)?.value ?? ''
    return page.cdp.send('Browser.grantPermissions', {
      origin: new URL(request.url).origin,
      permissions: grantedTo(session, { contents: deps.contents, url, isMainFrame: true }, policy),
      ...(page.browserContextId ? { browserContextId: page.browserContextId } : {}),
    })
  }
  // A frame's own document makes no request: one that is refused is emptied as soon as it is there.
  page.cdp.on<{ frame: { readonly id: string; readonly url: string } }>(
    page.sessionId,
    'Page.frameNavigated',
    ({ frame }) => {
      if (frame.url !== 'about:srcdoc' || !prevents(frame.id, frame.url)) return
      ask('Page.setDocumentContent', { frameId: frame.id, html: '' }).catch(() => {})
    },
  )
  page.cdp.on<Paused>(page.sessionId, 'Fetch.requestPaused', (paused) => {
    decide(paused).catch(() => {})
  })
  await ask('Fetch.enable', {
    patterns: [{ urlPattern: '*' }, { resourceType: 'Document', requestStage: 'Response' }],
  })
}
