import { mustGo, mustStay } from './script.ts'

export interface Finding {
  readonly what: 'leaked' | 'missing' | 'seen-by-meeting-point'
  readonly where: string
  readonly text: string
}

/** HTML writes some signs as references; what a reader sees is compared. */
function readable(text: string): string {
  return text
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '')
}

/** Holds the saved reports against what was marked: everything cleared is in, nothing else is. */
export function checkReports(reports: Readonly<Record<string, string>>): readonly Finding[] {
  const findings: Finding[] = []
  for (const [where, bytes] of Object.entries(reports)) {
    const text = readable(bytes)
    for (const stays of mustStay()) {
      // A sentence leaks by any of its longer parts, not only as a whole.
      for (const part of [stays, ...stays.split(/[.;:]\s+/)]) {
        if (part.length > 5 && text.includes(part)) {
          findings.push({ what: 'leaked', where, text: part })
        }
      }
    }
    for (const goes of mustGo()) {
      if (!text.includes(goes)) findings.push({ what: 'missing', where, text: goes })
    }
  }
  return findings
}

/**
 * Looks through every frame that the meeting point was sent for any word of five letters or more
 * that was typed, plain or as base64 of it.
 */
export function checkFrames(frames: readonly Uint8Array[]): readonly Finding[] {
  const words = new Set(
    [...mustGo(), ...mustStay()].flatMap((text) => text.match(/\p{L}{5,}/gu) ?? []),
  )
  const everything = Buffer.concat(frames.map((frame) => Buffer.concat([frame, Buffer.from('\n')])))
  const plain = everything.toString('latin1').toLowerCase()
  const decoded = [...everything.toString('latin1').matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g)]
    .map(([run]) => Buffer.from(run, 'base64').toString('latin1').toLowerCase())
    .join('\n')
  return [...words]
    .map((word) => word.toLowerCase())
    .filter((word) => plain.includes(word) || decoded.includes(word))
    .map((text) => ({ what: 'seen-by-meeting-point', where: 'frames', text }))
}
