import type { Cdp } from './cdp.ts'
import type { Session } from './session.ts'

/** What a window's web preferences change of its page. */
export interface PagePreferences {
  readonly preload?: string
  readonly javascript?: boolean
}

/** A page of Chromium, and the way to talk to it. */
export interface OpenedPage {
  readonly cdp: Cdp
  readonly targetId: string
  readonly sessionId: string
  /** Undefined: the context that keeps its storage. */
  readonly browserContextId: string | undefined
}

const contexts = new Map<string, Promise<string>>()

/** Opens an empty page; sessions in memory get a browser context of their own. */
export async function openPage(
  cdp: Cdp,
  session: Session,
  size: { readonly width: number | undefined; readonly height: number | undefined },
): Promise<OpenedPage> {
  const browserContextId = await contextOf(session, cdp)
  const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...size,
    ...(browserContextId ? { browserContextId } : {}),
  })
  const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  })
  return { cdp, targetId, sessionId, browserContextId }
}

async function contextOf(session: Session, cdp: Cdp): Promise<string | undefined> {
  if (session.partition.startsWith('persist:')) return undefined
  const there =
    contexts.get(session.partition) ??
    cdp
      .send<{ browserContextId: string }>('Target.createBrowserContext')
      .then(({ browserContextId }) => browserContextId)
  contexts.set(session.partition, there)
  return there
}
