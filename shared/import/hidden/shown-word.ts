import { Parser } from 'htmlparser2'

/** Ids of the styles of a Word file whose words are hidden. */
type HiddenStyles = ReadonlySet<string>

/** More styles on top of each other than any file has. */
const deepestStyle = 50

/**
 * The styles that hide words (`w:vanish`, ECMA-376 part 1, 17.3.2.41), also by what they are based on.
 * @param xml of the part that holds the styles
 */
export function hiddenStylesOf(xml: string): HiddenStyles {
  const styles = new Map<string, { hides?: boolean; basedOn?: string }>()
  let style: { hides?: boolean; basedOn?: string } = {}
  read(xml, {
    open: (path, attribute) => {
      const [name, parent, above] = path
      if (name === 'style') {
        style = {}
        styles.set(attribute('styleId') ?? '', style)
      } else if (name === 'basedOn') style.basedOn = attribute('val') ?? ''
      else if (name === 'vanish' && parent === 'rPr' && above === 'style') {
        style.hides = isOn(attribute('val'))
      }
    },
  })
  const hides = (id: string, depth = 0): boolean => {
    const found = styles.get(id)
    if (!found || depth > deepestStyle) return false
    return found.hides ?? (found.basedOn !== undefined && hides(found.basedOn, depth + 1))
  }
  return new Set([...styles.keys()].filter((id) => hides(id)))
}

/**
 * A part of a Word file without what Word does not show: hidden runs, and hidden rows of tables.
 * @param onCut called for each of them that held anything
 */
export function shownWord(xml: string, styles: HiddenStyles, onCut?: () => void): string {
  if (styles.size === 0 && !/vanish|hidden/.test(xml)) return xml
  const cuts: { start: number; end: number }[] = []
  const paragraphs: { style?: string }[] = []
  const pieces: { hides?: boolean; style?: string }[] = []
  read(xml, {
    open: (path, attribute) => {
      const [name, parent, above] = path
      if (name === 'p') paragraphs.push({})
      else if (name === 'r' || name === 'tr') pieces.push({})
      const [paragraph, piece] = [paragraphs.at(-1), pieces.at(-1)]
      if (name === 'pStyle' && parent === 'pPr' && paragraph) {
        paragraph.style = attribute('val') ?? ''
      } else if (parent === 'rPr' && above === 'r' && piece) {
        if (name === 'vanish') piece.hides = isOn(attribute('val'))
        else if (name === 'rStyle') piece.style = attribute('val') ?? ''
      } else if (name === 'hidden' && parent === 'trPr' && piece) {
        piece.hides = isOn(attribute('val'))
      }
    },
    close: (name, start, end) => {
      if (name === 'p') paragraphs.pop()
      if (name !== 'r' && name !== 'tr') return
      const { hides, style = '' } = pieces.pop() ?? {}
      const around = name === 'r' ? (paragraphs.at(-1)?.style ?? '') : ''
      if (hides ?? (styles.has(style) || styles.has(around))) cuts.push({ start, end })
    },
  })
  let shown = ''
  let from = 0
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    // One within another that is out already.
    if (start < from) continue
    shown += xml.slice(from, start)
    if (/<(?:\w+:)?t\b/.test(xml.slice(start, end))) onCut?.()
    from = end
  }
  return shown + xml.slice(from)
}

function isOn(value: string | undefined): boolean {
  return !/^(?:0|false|off)$/i.test(value ?? '')
}

interface Handlers {
  /** @param path the names of the element and those around it, from the inside */
  readonly open: (path: readonly string[], attribute: (name: string) => string | undefined) => void
  /** @param start where the element begins in the text; `end` is behind it */
  readonly close?: (name: string, start: number, end: number) => void
}

/** Reads XML by its local names, whatever prefix a program gave them. */
function read(xml: string, { open, close }: Handlers): void {
  const around: { readonly name: string; readonly start: number }[] = []
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        around.push({ name: local(tag), start: parser.startIndex })
        const path = [around.at(-1), around.at(-2), around.at(-3)].map((one) => one?.name ?? '')
        const key = (name: string) => Object.keys(attributes).find((one) => local(one) === name)
        open(path, (name) => attributes[key(name) ?? ''])
      },
      onclosetag: () => {
        const closed = around.pop()
        if (closed) close?.(closed.name, closed.start, parser.endIndex + 1)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
