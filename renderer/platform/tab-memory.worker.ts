/*
 * What tabs remember over their reloads, by their names: in the memory of this worker, and nowhere else.
 * It ends with the last tab, and some seconds later where a browser lets it outlive a reload at all.
 */

const kept = new Map<string, Uint8Array>()

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports
  if (!port) return
  port.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.ask === 'take') {
      port.postMessage(kept.get(data.tab))
      kept.delete(data.tab)
    } else if (data.bytes) kept.set(data.tab, data.bytes)
    else kept.delete(data.tab)
  }
})

/** What a page asks; of the app's own origin alone, so it is taken as it is. */
export type TabMessage =
  | { readonly ask: 'take'; readonly tab: string }
  | { readonly ask: 'put'; readonly tab: string; readonly bytes: Uint8Array | undefined }
