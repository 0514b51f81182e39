import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { decodeBytes } from '../../../renderer/editor/reading/decode-bytes.ts'
import { readFile } from '../../../shared/import/read-file.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { said } from './said.ts'

/** Programs that write what people bring in; Debian has all of them. */
export type Program = 'soffice' | 'pandoc' | 'abiword'

/** Whether a program is on this computer. */
export function isHere(program: Program): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

const office: Readonly<Record<string, string>> = {
  docx: 'docx:MS Word 2007 XML',
  html: 'html:HTML (StarWriter)',
}

/** Files as a program writes them in another format, in the order given. */
export function convert(
  program: Program,
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
  to: string,
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'sotto-import-'))
  try {
    const paths = files.map(({ name, bytes }) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    })
    const out = (path: string) => join(folder, 'out', basename(path).replace(/\.\w+$/, `.${to}`))
    execFileSync('mkdir', [join(folder, 'out')])
    if (program === 'soffice') {
      // A profile of its own: another one may be running.
      const own = `-env:UserInstallation=file://${folder}/profile`
      const isHtml = paths.every((path) => path.endsWith('.html'))
      const as = isHtml ? ['--infilter=HTML (StarWriter)'] : []
      const target = ['--convert-to', office[to] ?? to, '--outdir', join(folder, 'out')]
      execFileSync('soffice', [own, '--headless', ...as, ...target, ...paths], { stdio: 'ignore' })
    } else {
      for (const path of paths) {
        const own =
          program === 'pandoc'
            ? ['-s', path, '-o', out(path)]
            : [`--to=${to}`, '-o', out(path), path]
        execFileSync(program, own, { stdio: 'ignore' })
      }
    }
    return paths.map((path) => new Uint8Array(readFileSync(out(path))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file as its sections: titles in `==`, then its lines. */
export function linesOf(name: string, bytes: Uint8Array): readonly string[] {
  return sectionsOf(name, bytes).flatMap(({ title, blocks }) => [`== ${title}`, ...said(blocks)])
}

/** The words of a file, without their looks. */
export function textOf(name: string, bytes: Uint8Array): string {
  return sectionsOf(name, bytes)
    .map(({ title, blocks }) => `${title}\n${blocksText(blocks)}`)
    .join('\n')
}

function sectionsOf(name: string, bytes: Uint8Array) {
  const done = readFile({ name, bytes }, decodeBytes)
  if (!done.ok) throw new Error(`${name}: ${done.code}`)
  return done.sections
}
