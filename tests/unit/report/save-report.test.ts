import { expect, test } from 'vitest'
import { type SaveReport, saveReport } from '../../../renderer/features/report/save-report.ts'
import { fileFormats } from '../../../renderer/features/report/write-files.ts'
import type { Report } from '../../../shared/report/report.ts'

/* A hold can arrive at any moment between the click and the file. */

const words = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }
const reportOf = (...titles: readonly string[]): Report => ({
  title: 'What we found',
  parts: [{ sections: titles.map((title) => ({ title, blocks: [] })) }],
})

/** Saves while `during` happens at the moment that the test chooses; gives what was written. */
function setup(first: Report) {
  let now = first
  const files: string[] = []
  const change = (next: Report) => {
    now = next
  }
  const config = (whileChoosing: () => boolean): SaveReport => ({
    words,
    report: () => now,
    platform: {
      saveFile: async ({ bytes }) => {
        files.push(Buffer.from(bytes).toString('latin1'))
        return whileChoosing()
      },
      savePdf: async ({ html }) => {
        files.push(html)
        return whileChoosing()
      },
    },
    print: (html) => files.push(html),
  })
  return { change, config, files }
}

test.each(['html', 'markdown', 'text'] as const)(
  'D3: a hold that arrives while %s is written keeps its section in',
  async (format) => {
    const { change, config, files } = setup(reportOf('Feeds', 'Held'))
    const saving = saveReport(
      format,
      config(() => true),
    )
    change(reportOf('Feeds'))
    expect(await saving).toEqual({ state: 'saved', takenBack: 0 })
    expect(files).toHaveLength(1)
    expect(files[0]).toContain('Feeds')
    expect(files[0]).not.toContain('Held')
  },
)

test.each([...fileFormats, 'pdf'] as const)(
  'D3: a hold that arrives while a place is chosen for %s is told',
  async (format) => {
    const { change, config } = setup(reportOf('Feeds', 'Held'))
    const outcome = await saveReport(
      format,
      config(() => {
        change(reportOf('Feeds', 'Another'))
        return true
      }),
    )
    expect(outcome).toEqual({ state: 'saved', takenBack: 1 })
  },
)

test('what nobody took back is saved, and who thinks better of it saves nothing', async () => {
  const { config, files } = setup(reportOf('Feeds'))
  expect(
    await saveReport(
      'text',
      config(() => true),
    ),
  ).toEqual({ state: 'saved', takenBack: 0 })
  expect(
    await saveReport(
      'text',
      config(() => false),
    ),
  ).toBeUndefined()
  const broken = { ...config(() => true), platform: { savePdf: undefined } } as unknown
  expect(await saveReport('pdf', broken as SaveReport)).toEqual({ state: 'printing', takenBack: 0 })
  expect(files.at(-1)).toContain('Feeds')
  expect(await saveReport('text', broken as SaveReport)).toEqual({ state: 'failed', takenBack: 0 })
})
