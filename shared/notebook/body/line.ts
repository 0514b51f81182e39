/** What a line is. Lists are lines beside one another, nested by `indent`; a table's head line is its caption. */
export type LineKind =
  | 'paragraph'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'quote'
  | 'bullet'
  | 'number'
  | 'check'
  | 'table'

export interface LineProps {
  readonly kind: LineKind
  /** From 0; above it in lists only (see blocks.ts for the most). */
  readonly indent: number
  /** True in check lists only. */
  readonly checked: boolean
  /** A numbered list begins with this line, at this number (see blocks.ts); absent where it does not, or at 1. */
  readonly start?: number
  /**
   * Where on a screen it stands in a table (see shown-lines.ts); absent where it does not. Said by the
   * lines of a screen alone: a boundary says it otherwise, and no change of it is written.
   */
  readonly spot?: string
}

/** Letters of one look. `\n` within them is a soft line break: it has no format, but may stand in a link. */
export interface Run {
  readonly text: string
  /** Bits, see looks.ts. */
  readonly format: number
  /** Its address, or '' where it is no link. */
  readonly link: string
  /** What an atom is, as canonical JSON; its text is then {@link atomSign}. */
  readonly atom?: string
}

/** A line as plain data: what both a document and a screen say of it. */
export interface Line {
  readonly props: LineProps
  readonly runs: readonly Run[]
  /** The text of its runs. */
  readonly text: string
}

/** Stands in a line's text for an atom. A typed one is read as U+FFFD. */
export const atomSign = '\ufffc'

export const plainProps: LineProps = { kind: 'paragraph', indent: 0, checked: false }

export const emptyLine: Line = { props: plainProps, runs: [], text: '' }

export function isList({ kind }: LineProps): boolean {
  return kind === 'bullet' || kind === 'number' || kind === 'check'
}

export function sameProps(a: LineProps, b: LineProps): boolean {
  return (
    a.kind === b.kind &&
    a.indent === b.indent &&
    a.checked === b.checked &&
    a.start === b.start &&
    a.spot === b.spot
  )
}

export function sameRuns(a: Line, b: Line): boolean {
  if (a.text !== b.text || a.runs.length !== b.runs.length) return false
  return a.runs.every((run, i) => {
    const other = b.runs[i]
    return other !== undefined && run.text === other.text && sameLook(run, other)
  })
}

/** Whether two runs differ at most in their letters. */
export function sameLook(a: Run, b: Run): boolean {
  return a.format === b.format && a.link === b.link && a.atom === b.atom
}

export function sameLine(a: Line, b: Line): boolean {
  return a === b || (sameProps(a.props, b.props) && sameRuns(a, b))
}
