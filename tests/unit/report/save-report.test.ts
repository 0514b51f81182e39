import { expect, test } from 'vitest'
import { type SaveReport, saveReport } from '../../../renderer/features/report/save-report.ts'
import { fileFormats } from '../../../renderer/features/report/write-files.ts'
import { asPreviewed } from '../../../shared/report/as-previewed.ts'
import type { Report } from '../../../shared/report/report.ts'

/* A hold can arrive at any moment between the click and the file. */

const words = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }
const reportOf = (...titles: readonly string[]): Report => ({
  title: 'What we found',
  parts: [{ sections: titles.map((title) => ({ title, blocks: [] })) }],
})

/** Saves, while the test does what it wants at each step; gives what was written. */
function setup(first: Report) {
  let now = first
  const files: string[] = []
  const change = (next: Report) => {
    now = next
  }
  const config = (steps: {
    readonly choosing?: () => boolean
    readonly printing?: () => void
    readonly writing?: () => void
  }): SaveReport => ({
    words,
    report: () => now,
    platform: {
      saveFile: async ({ make }) => {
        if (steps.choosing?.() === false) return false
        const bytes = await make()
        steps.writing?.()
        files.push(Buffer.from(bytes).toString('latin1'))
        return true
      },
      printPdf: async (html) => {
        steps.printing?.()
        return new TextEncoder().encode(html)
      },
    },
    print: (html) => files.push(html),
  })
  return { change, config, files }
}

const readable = ['html', 'markdown', 'text', 'pdf'] as const

test.each(readable)(
  'D3: a hold that arrives while %s is written keeps its section in',
  async (format) => {
    const { change, config, files } = setup(reportOf('Feeds', 'Held'))
    const saving = saveReport(format, config({ printing: () => change(reportOf('Feeds')) }))
    change(reportOf('Feeds'))
    expect(await saving).toEqual({ state: 'saved', report: reportOf('Feeds') })
    expect(files).toHaveLength(1)
    expect(files[0]).toContain('Feeds')
    expect(files[0]).not.toContain('Held')
  },
)

test.each(readable)(
  'D3: a hold that arrives while a place is chosen for %s keeps its section in',
  async (format) => {
    const { change, config, files } = setup(reportOf('Feeds', 'Held'))
    const choosing = () => {
      change(reportOf('Feeds'))
      return true
    }
    expect(await saveReport(format, config({ choosing }))).toEqual({
      state: 'saved',
      report: reportOf('Feeds'),
    })
    expect(files[0]).toContain('Feeds')
    expect(files[0]).not.toContain('Held')
  },
)

test.each([...fileFormats, 'pdf'] as const)(
  'D3: a hold that arrives while the file of %s goes to the disk can be told: what was saved is known',
  async (format) => {
    const { change, config } = setup(reportOf('Feeds', 'Held'))
    const writing = () => change(reportOf('Feeds'))
    const outcome = await saveReport(format, config({ writing }))
    expect(outcome).toEqual({ state: 'saved', report: reportOf('Feeds', 'Held') })
  },
)

const named = (title: string, heading: string, ...titles: readonly string[]): Report => ({
  title,
  parts: [{ heading, sections: titles.map((one) => ({ title: one, blocks: [] })) }],
})

test.each(readable)(
  'P2: what others write in the half second before %s is saved is not in it: title, headings, sections',
  async (format) => {
    for (const moment of ['choosing', 'printing', 'at once'] as const) {
      const seen = named('What we found', 'Table one', 'Feeds')
      const { change, config, files } = setup(seen)
      const act = () => {
        change(named('By Alice', 'Of Bob', 'Feeds', 'Carol said'))
        return true
      }
      const steps =
        moment === 'choosing' ? { choosing: act } : moment === 'printing' ? { printing: act } : {}
      const saving = saveReport(format, config(steps))
      if (moment === 'at once') act()
      expect(await saving).toEqual({ state: 'saved', report: seen })
      expect(files[0]).toContain('What we found')
      expect(files[0]).toContain('Feeds')
      expect(files[0]).not.toMatch(/Alice|Bob|Carol/)
    }
  },
)

test('D3: of two sections alike, one of which is taken back, one is saved', () => {
  expect(asPreviewed(reportOf('Feeds', 'Feeds'), reportOf('Feeds'))).toEqual(reportOf('Feeds'))
})

test('what nobody took back is saved, and who thinks better of it saves nothing', async () => {
  const { config, files } = setup(reportOf('Feeds'))
  expect(await saveReport('text', config({}))).toMatchObject({ state: 'saved' })
  expect(await saveReport('text', config({ choosing: () => false }))).toBeUndefined()
  const broken = { ...config({}), platform: { printPdf: undefined } } as unknown
  expect(await saveReport('pdf', broken as SaveReport)).toMatchObject({ state: 'printing' })
  expect(files.at(-1)).toContain('Feeds')
  expect(await saveReport('text', broken as SaveReport)).toEqual({
    state: 'failed',
    why: 'cannot-write',
  })
})
