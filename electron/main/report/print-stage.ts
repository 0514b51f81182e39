import { randomBytes } from 'node:crypto'
import type { Protocol } from 'electron'
import { appScheme } from '../security/app-scheme.ts'

/** What a report may do while it is printed: be laid out, with the styles that it carries. */
const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"

/** Holds one report at a time under an address that nobody can guess, in the printing session only. */
export function createPrintStage(protocol: Pick<Protocol, 'handle'>) {
  const staged = new Map<string, string>()
  protocol.handle(appScheme, (request) => {
    const html = staged.get(request.url)
    if (html === undefined) return new Response(null, { status: 404 })
    return new Response(html, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': printPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
  return (html: string) => {
    const url = `${appScheme}://print/${randomBytes(16).toString('hex')}`
    staged.set(url, html)
    return { url, clear: () => staged.delete(url) }
  }
}
