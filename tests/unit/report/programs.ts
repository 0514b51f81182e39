import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { cleanPdf } from '../../../shared/report/clean-pdf.ts'
import type { Report } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { findBrowser, launchArguments } from '../../support/browser.ts'
import { words } from './kit.ts'

/*
 * What other programs read in the files. LibreOffice and poppler are used where they are; with
 * SOTTO_INSTALL=1, as root on Debian, they are installed first (about 500 MB).
 */
const folder = mkdtempSync(path.join(tmpdir(), 'sotto-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const packages = ['libreoffice-writer-nogui', 'poppler-utils', 'python3-odf']
const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version')
if (process.env.SOTTO_INSTALL && isDebianRoot && !isAllHere()) {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: 'ignore', timeout: 600_000 })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...packages)
}
const browser = findBrowser()
/** Whether LibreOffice is here. */
export const office = has('soffice')
const poppler = has('pdftotext')
/** Whether a page can be printed to PDF and read again. */
export const printer = poppler && browser !== undefined
/** Whether the tables of OpenDocument's schema are here. */
export const hasOdfTables = hasTables()

if (!office || !poppler || !browser || !hasOdfTables) {
  const missing = [
    !office && 'LibreOffice',
    !poppler && 'pdftotext',
    !browser && 'a browser',
    !hasOdfTables && 'python3-odf',
  ]
  console.log(`Not all conversions run: without ${missing.filter(Boolean).join(', ')}.`)
}

function isAllHere(): boolean {
  return has('soffice') && has('pdftotext') && hasTables()
}

function hasTables(): boolean {
  return pythonWithTables() !== undefined
}

/** The system's own Python has the system's packages; another one may stand before it in the path. */
function pythonWithTables(): string | undefined {
  const knows = (python: string) =>
    spawnSync(python, ['-c', 'import odf.grammar'], { timeout: 30_000 }).status === 0
  return ['python3', '/usr/bin/python3'].find(knows)
}

function has(program: string): boolean {
  return spawnSync(program, ['--version'], { timeout: 30_000 }).error === undefined
}

function run(program: string, args: readonly string[]): void {
  const done = spawnSync(program, args, { timeout: 120_000, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${path.basename(program)} ended with ${done.status}`)
}

/** What LibreOffice reads in files, as text. One start for all of them. */
export function byLibreOffice(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): string[] {
  const paths = files.map(([name, bytes]) => {
    const file = path.join(folder, name)
    writeFileSync(file, bytes)
    return file
  })
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  const text = 'txt:Text (encoded):UTF8'
  run('soffice', [profile, '--headless', '--convert-to', text, '--outdir', folder, ...paths])
  return paths.map((file) => readFileSync(file.replace(/\.\w+$/, '.txt'), 'utf8'))
}

/** What of XML files is not as OpenDocument's schema has it, a line for each. */
export function odfFaults(files: readonly Uint8Array[]): string {
  const paths = files.map((bytes, i) => {
    const file = path.join(folder, `odf-${i}.xml`)
    writeFileSync(file, bytes)
    return file
  })
  const script = path.join(import.meta.dirname, 'office', 'odf_check.py')
  const python = pythonWithTables() ?? ''
  const done = spawnSync(python, [script, ...paths], { timeout: 120_000, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`the check ended with ${done.status}`)
  return done.stdout
}

/** A report as PDF, and the words that a reader of PDF finds in it. */
export function printed(report: Report, name: string): { text: string; raw: Buffer } {
  const [html, pdf] = [path.join(folder, `${name}.html`), path.join(folder, `${name}.pdf`)]
  writeFileSync(html, reportToHtml(report, words))
  run(browser ?? '', [
    ...launchArguments,
    '--headless',
    `--user-data-dir=${path.join(folder, 'browser')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    `file://${html}`,
  ])
  writeFileSync(pdf, cleanPdf(readFileSync(pdf)))
  run('pdftotext', ['-raw', '-nopgbrk', pdf])
  return { text: readFileSync(pdf.replace(/pdf$/, 'txt'), 'utf8'), raw: readFileSync(pdf) }
}
