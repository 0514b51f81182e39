import { visibleText } from '../../notebook/visible/visible-text.ts'
import { kept } from '../markdown/kept-html.ts'

const separators = [',', ';', '\t'] as const

/**
 * Values that are parted by commas, semicolons (where the comma is in numbers) or tabs (RFC 4180), as a table: a
 * quoted one holds these, line ends and doubled quotes. Rows get as many cells as the longest has.
 */
export function csvToHtml(text: string): string {
  // Spreadsheets say it in a line of its own.
  const [line = '', said] = /^sep=(.)\r?\n/.exec(text) ?? []
  const rows = rowsOf(text.slice(line.length), said ?? separatorOf(text))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const html = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, at) => `<td>${linesOf(row[at] ?? '')}</td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table role="table">${html.join('')}</table>`
}

/** The one that the first line has most of, outside of quotes. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r\n?|\n/, 1)
  const counted = separators.map((sign) => ({ sign, count: first.split(sign).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign
}

function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let value = ''
  let isQuoted = false
  const endValue = () => {
    rows.at(-1)?.push(value)
    value = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') value += sign
      else if (text[at + 1] === '"') value += text[++at]
      else isQuoted = false
    } else if (sign === '"' && value === '') isQuoted = true
    else if (sign === separator) endValue()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++
      endValue()
      rows.push([])
    } else value += sign
  }
  if (value !== '' || (rows.at(-1)?.length ?? 0) > 0) endValue()
  return rows.filter((row) => row.some((one) => one.trim() !== ''))
}

function linesOf(value: string): string {
  return visibleText(value).split('\n').map(kept).join('<br>')
}
