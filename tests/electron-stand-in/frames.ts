import { fromPage } from './addresses.ts'
import type { Cdp } from './cdp.ts'

interface Frame {
  readonly id: string
  readonly url: string
  readonly parentId?: string
}

/** What the main process is told of a frame. */
export interface WebFrame {
  readonly url: string
  readonly parent: WebFrame | null
}

/** The frames of a page, as Chromium tells of them. */
export function watchFrames(cdp: Cdp, sessionId: string) {
  const frames = new Map<string, Frame>()
  const on = <P>(method: string, listener: (params: P) => void) =>
    cdp.on(sessionId, method, listener)
  on<{ frame: Frame }>('Page.frameNavigated', ({ frame }) => frames.set(frame.id, frame))
  on<{ frameId: string }>('Page.frameDetached', ({ frameId }) => frames.delete(frameId))
  const webFrame = (id: string | undefined): WebFrame | null => {
    const frame = frames.get(id ?? '')
    return frame ? { url: fromPage(frame.url), parent: webFrame(frame.parentId) } : null
  }
  return {
    /** Null: it has gone away. */
    webFrame,
    hasParent: (id: string) => frames.get(id)?.parentId !== undefined,
    mainAddress: () => fromPage([...frames.values()].find(({ parentId }) => !parentId)?.url ?? ''),
  }
}
