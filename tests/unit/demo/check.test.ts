import { describe, expect, it } from 'vitest'
import { checkFrames, checkReports } from '../../demo/check.ts'
import { mustGo, written } from '../../demo/script.ts'

const good = mustGo().join('\n')
const frame = (text: string) => new TextEncoder().encode(text)

describe('the check that the demo ends with', () => {
  it('P2: finds nothing in a report of exactly what was cleared', () => {
    expect(checkReports({ 'report.md': good })).toEqual([])
  })

  it('P2: notices a whole section, a single sentence, a title or a name that must stay', () => {
    const leaks = [
      written.held.text,
      written.lapsed.added.trim(),
      written.offTheRecord.title,
      'Quiet Heron',
    ]
    for (const leak of leaks) {
      const found = checkReports({ 'report.md': `${good}\n${leak}` })
      expect(found.map(({ what }) => what)).toContain('leaked')
    }
  })

  it('P2: notices that a cleared section is missing', () => {
    const [, ...rest] = mustGo()
    expect(checkReports({ 'report.md': rest.join('\n') })).toEqual([
      { what: 'missing', where: 'report.md', text: written.cleared.title },
    ])
  })

  it('P3: notices a typed word in a frame, in clear and under base64', () => {
    const opaque = frame(
      JSON.stringify({ type: 'publish', topic: 'ab12', data: 'AAECAwQFBgcICQoLDA0ODw' }),
    )
    expect(checkFrames([opaque])).toEqual([])
    const said = written.held.text
    expect(checkFrames([opaque, frame(said)])).not.toEqual([])
    expect(checkFrames([frame(btoa(said))])).not.toEqual([])
  })
})
