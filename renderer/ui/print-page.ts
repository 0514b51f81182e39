/** Milliseconds that a print dialog may stay open; browsers give no sign that all of them keep. */
const longEnough = 10 * 60_000

/**
 * Hands a page of HTML to the browser's print dialog, from a frame of its own that runs no script
 * and that nobody sees. It shares the app's origin only because nothing else may be printed.
 */
export function printPage(page: Window & typeof globalThis, html: string): void {
  const frame = page.document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden'
  frame.srcdoc = html
  frame.addEventListener('load', () => {
    const inner = frame.contentWindow
    const remove = () => frame.remove()
    inner?.addEventListener('afterprint', remove)
    page.setTimeout(remove, longEnough)
    inner?.print()
  })
  page.document.body.append(frame)
}
