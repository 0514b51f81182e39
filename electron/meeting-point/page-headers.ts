import { createHash } from 'node:crypto'
import { printedStyle } from '../../shared/report/printed-style.ts'
import { reportStyles } from '../../shared/report/report-style.ts'

/**
 * The preview of the report shows the very bytes that are saved, with their own style sheets; what is
 * printed has another. A frame without an address runs under the rules of the page around it.
 */
const ownStyles = [...Object.values(reportStyles), printedStyle]
  .map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  .join(' ')

/*
 * The rules that the page runs under, the same from a meeting point and in the desktop app.
 * `connect-src ws: wss:` because a meeting point's address is only known from an invite.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  // react-aria injects two constant style sheets; a test holds the hashes to its source.
  'style-src': `'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=' ${ownStyles}`,
  'font-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self' ws: wss:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'none'",
  'frame-ancestors': "'none'",
} as const

/** The content security policy of every page of the app. */
export const contentSecurityPolicy = Object.entries(policy)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ')

/** On every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=(), midi=()',
}
