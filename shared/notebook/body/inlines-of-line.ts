import type { Inline } from '../blocks.ts'
import { ruleAtom } from './atoms.ts'
import type { DocLine } from './doc-line.ts'
import type { Run } from './line.ts'
import { marksOfFormat } from './looks.ts'
import { saysUnknown } from './properties.ts'

const unknown: Inline = { kind: 'unknown' }
const linebreak: Inline = { kind: 'linebreak' }

/**
 * A line as what stands between its rules, and the rules: alone in its line as a rule is made, there
 * is nothing else; where somebody typed beside it, the words are lines of their own.
 */
export function partsOfLine(line: DocLine): readonly ('rule' | readonly Inline[])[] {
  if (!line.runs.some(({ atom }) => atom === ruleAtom)) return [inlinesOfLine(line)]
  const parts: ('rule' | Inline[])[] = []
  const add = (content: readonly Inline[]) => {
    const last = parts.at(-1)
    if (last !== undefined && last !== 'rule') last.push(...content)
    else if (content.length > 0) parts.push([...content])
  }
  add(unknownProperties(line))
  for (const { run, isStrange } of piecesOf(line)) {
    if (run.atom === ruleAtom) parts.push('rule')
    else add(inlinesOfRun(run, isStrange))
  }
  return parts
}

/** The content of a line; a rule in the midst of a cell or a caption is a line break. */
export function inlinesOfLine(line: DocLine): Inline[] {
  const pieces = piecesOf(line)
  const content = pieces.flatMap(({ run, isStrange }) =>
    run.atom === ruleAtom ? [linebreak] : inlinesOfRun(run, isStrange),
  )
  return [...unknownProperties(line), ...content]
}

function unknownProperties({ props, more }: DocLine): Inline[] {
  return saysUnknown(props.kind, more) ? [unknown] : []
}

/** Runs, cut where letters of a look that is not known begin and end. */
function piecesOf({ runs, strange }: DocLine): { run: Run; isStrange: boolean }[] {
  if (strange.length === 0) return runs.map((run) => ({ run, isStrange: false }))
  const cuts = new Set(strange.flatMap(({ offset, length }) => [offset, offset + length]))
  const pieces: { run: Run; isStrange: boolean }[] = []
  let at = 0
  for (const run of runs) {
    let from = 0
    for (let to = 1; to <= run.text.length; to++) {
      if (to < run.text.length && !cuts.has(at + to)) continue
      const start = at + from
      const isStrange = strange.some(
        ({ offset, length }) => offset <= start && start < offset + length,
      )
      pieces.push({ run: { ...run, text: run.text.slice(from, to) }, isStrange })
      from = to
    }
    at += run.text.length
  }
  return pieces
}

function inlinesOfRun(run: Run, isStrange: boolean): Inline[] {
  if (run.atom !== undefined) return [unknown]
  const parts = run.text.split(/(\n)/).filter((part) => part !== '')
  const content = parts.map((part) =>
    part === '\n'
      ? ({ kind: 'linebreak' } as const)
      : ({ kind: 'text', text: part, marks: marksOfFormat(run.format) } as const),
  )
  const said: Inline[] = run.link ? [{ kind: 'link', url: run.link, content }] : content
  return isStrange ? [unknown, ...said] : said
}
