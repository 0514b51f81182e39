import { contentsOf } from './browser-window.ts'
import type { Cdp } from './cdp.ts'

/** Chromium says that a target is gone, or that a page has opened another. */
export async function watchTargets(cdp: Cdp): Promise<void> {
  cdp.on<{ targetId: string }>('', 'Target.targetDestroyed', ({ targetId }) =>
    contentsOf(targetId)?.markDestroyed(),
  )
  cdp.on<{ sessionId: string; targetInfo: { targetId: string; openerId?: string } }>(
    '',
    'Target.attachedToTarget',
    ({ sessionId, targetInfo }) => {
      const { targetId, openerId } = targetInfo
      const answer = openerId
        ? discard(cdp, sessionId, targetId)
        : cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId)
      answer.catch(() => {})
    },
  )
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  })
}

/**
 * What a page opened: every handler has said deny (or it would have thrown), so it ends before it
 * has got anything. Its opener waits for it, so it has to begin.
 */
async function discard(cdp: Cdp, sessionId: string, targetId: string): Promise<void> {
  cdp.on<{ requestId: string }>(sessionId, 'Fetch.requestPaused', ({ requestId }) => {
    const refusal = { requestId, errorReason: 'Aborted' }
    cdp.send('Fetch.failRequest', refusal, sessionId).catch(() => {})
  })
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId)
  await cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId)
  await cdp.send('Target.closeTarget', { targetId })
}
