import { outermostGroup } from './rtf-group.ts'
import type { RtfReading } from './rtf-reading.ts'

/** A word that says how letters look; false where it says something else. */
export function letterWord(r: RtfReading, name: string, value: number | undefined): boolean {
  const isOn = value !== 0
  switch (name) {
    case 'uc':
      r.group.skips = Math.max(0, value ?? 1)
      return true
    case 'b':
      r.group.bold = isOn
      return true
    case 'i':
      r.group.italic = isOn
      return true
    case 'ul':
    case 'uld':
    case 'uldb':
    case 'ulw':
      r.group.underline = isOn
      return true
    case 'ulnone':
      r.group.underline = false
      return true
    case 'strike':
    case 'striked':
      r.group.struck = isOn
      return true
    case 'super':
      r.group.script = isOn ? 'sup' : ''
      return true
    case 'sub':
      r.group.script = isOn ? 'sub' : ''
      return true
    case 'up':
      r.group.script = (value ?? 6) > 0 ? 'sup' : ''
      return true
    case 'dn':
      r.group.script = (value ?? 6) > 0 ? 'sub' : ''
      return true
    case 'nosupersub':
      r.group.script = ''
      return true
    case 'v':
      r.group.hidden = isOn
      return true
    case 'deleted':
      r.group.deleted = isOn
      return true
    case 'plain':
      r.group = { ...outermostGroup(), use: r.group.use, href: r.group.href, skips: r.group.skips }
      return true
    default:
      return false
  }
}
