import type { MessageBoxOptions, MessageBoxReturnValue } from 'electron'
import type { Texts } from '../texts/texts.ts'

interface OutsideDeps {
  readonly ask: (options: MessageBoxOptions) => Promise<MessageBoxReturnValue>
  readonly open: (url: string) => Promise<void>
  readonly texts: Texts
}

/** A link to the outside opens in the person's browser: https only, and only after they said so. */
export async function openOutside(deps: OutsideDeps, address: string): Promise<boolean> {
  const url = safeOutsideUrl(address)
  if (!url) return false
  const { texts } = deps
  const { response } = await deps.ask({
    type: 'question',
    message: texts.openOutside(url.host),
    detail: url.href,
    buttons: [texts.cancel, texts.openInBrowser],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response !== 1) return false
  await deps.open(url.href)
  return true
}

/** An address that may be offered: https, to a host, without a user name that hides the host. */
export function safeOutsideUrl(address: string): URL | undefined {
  if (address.length > 2000 || !URL.canParse(address)) return undefined
  const url = new URL(address)
  return url.protocol === 'https:' && url.host && !url.username && !url.password ? url : undefined
}
