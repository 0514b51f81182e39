import type { DocLine } from '../../../shared/notebook/body/doc-line.ts'
import { emptyLine } from '../../../shared/notebook/body/line.ts'
import type { KeyedLine } from './align-lines.ts'
import { flowOf, holdTables, isTableOf, type TableLines } from './flows.ts'

/**
 * What a screen shows, with each table that its document has as whole as it is there: what the editor
 * took away of a table (who deletes over cells takes cells) has no words any more, and stands.
 * @returns the very array, where nothing is missing; a line that the screen does not show has no key
 */
export function completeTables(
  shown: readonly KeyedLine[],
  said: readonly DocLine[],
): readonly KeyedLine[] {
  if (!holdTables(shown)) return shown
  const tables = new Map<string, TableLines>()
  for (const item of flowOf(said)) if (isTableOf(item)) tables.set(item.table, item)
  const whole = flowOf(shown).flatMap((item): KeyedLine[] => {
    const lineAt = (number: number) => shown[number] as KeyedLine
    if (!isTableOf(item)) return [lineAt(item.number)]
    const known = tables.get(item.table)
    const head = shown[item.head] ?? emptyHead(item.table)
    const cells = [...(known ?? item).cells.keys()].flatMap((spot) => {
      const numbers = item.cells.get(spot)
      return numbers ? numbers.map(lineAt) : [emptyCell(spot)]
    })
    return [head, ...cells]
  })
  const isWhole = whole.length === shown.length && whole.every((line, i) => line === shown[i])
  return isWhole ? shown : whole
}

/**
 * What a screen shows, without the rows and columns that others deleted: those show only while they
 * hold words, and whoever takes the last ones takes them from the screen.
 * @param said what the body says then
 * @returns the very array, where all of it stands
 */
export function withoutGone(
  shown: readonly KeyedLine[],
  said: readonly DocLine[],
): readonly KeyedLine[] {
  if (said.length >= shown.length || !holdTables(shown)) return shown
  const spots = new Set(said.map(({ props }) => props.spot))
  return shown.filter(
    ({ props: { spot }, text }) => text !== '' || spot === undefined || spots.has(spot),
  )
}

function emptyCell(spot: string): KeyedLine {
  return { ...emptyLine, props: { ...emptyLine.props, spot }, key: '' }
}

function emptyHead(table: string): KeyedLine {
  return { ...emptyLine, props: { ...emptyLine.props, kind: 'table', spot: table }, key: '' }
}
