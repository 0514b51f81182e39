import * as Y from 'yjs'
import { type ListStyle, listStart, maxIndent } from '../blocks.ts'
import { isList, type Line, type LineKind, type LineProps, plainProps } from './line.ts'

const kinds: ReadonlySet<unknown> = new Set<LineKind>([
  'paragraph',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'quote',
  'bullet',
  'number',
  'check',
  'table',
])

/** Keys of a boundary that make up {@link LineProps}; `type` is left out for a paragraph. */
const ownKeys = ['type', 'indent', 'checked', 'start'] as const

/** What else a boundary says, known to this version or not: kept verbatim, and taken along when its line moves. */
export type More = Readonly<Record<string, unknown>>

const nothingMore: More = {}

/** Which table, row and column a line stands in; the one property that a new line takes from its neighbours. */
export const placeKey = 'in'
/** Of which line this one is a copy: two people may move a line apart, and one of the copies goes. */
export const copyKey = 'was'

function isKnownKind(type: unknown): boolean {
  return type === undefined || kinds.has(type)
}

/** Properties in canonical form, whatever was stored: indent only in lists, checked only in check lists, start in numbered ones. */
export function readProps(map: Y.Map<unknown>): LineProps {
  const type = map.get('type')
  if (type === undefined || !kinds.has(type)) return plainProps
  return cleanProps(type as LineKind, map.get('indent'), map.get('checked'), map.get('start'))
}

export function cleanProps(
  kind: LineKind,
  indent: unknown,
  checked: unknown,
  begins?: unknown,
): LineProps {
  const start = listStart(kind as ListStyle, begins)
  const props: LineProps = {
    ...{ kind, indent: 0, checked: kind === 'check' && checked === true },
    ...(start === undefined ? {} : { start }),
  }
  const deep = typeof indent === 'number' && indent >= 1 && isList(props)
  return deep ? { ...props, indent: Math.min(maxIndent, Math.floor(indent)) } : props
}

/** A list line no deeper than one below the line before it: what was its parent may be gone. */
export function clampIndent(props: LineProps, before: LineProps | undefined): LineProps {
  if (props.indent === 0) return props
  const most = before && isList(before) ? before.indent + 1 : 0
  return props.indent <= most ? props : { ...props, indent: most }
}

/** Clamps the indents of lines from one on, in the order in which they are read; lines that change are new objects. */
export function clampIndents<T extends Line & { readonly stored: LineProps }>(
  lines: T[],
  from = 0,
): void {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as T
    const props = clampIndent(line.stored, lines[i - 1]?.props)
    if (props.indent !== line.props.indent) lines[i] = { ...line, props }
  }
}

/** All that a boundary says beside {@link LineProps}. Of a kind that this version does not know, that is everything. */
export function readMore(map: Y.Map<unknown>): More {
  let more: Record<string, unknown> | undefined
  const known = isKnownKind(map.get('type'))
  map.forEach((value, key) => {
    if ((known && isOwnKey(key)) || value instanceof Y.AbstractType) return
    more ??= {}
    more[key] = value
  })
  return more ?? nothingMore
}

function isOwnKey(key: string): boolean {
  return (ownKeys as readonly string[]).includes(key)
}

/** Whether a boundary says something that this version cannot show, and so cannot fingerprint. */
export function saysUnknown(kind: LineKind, more: More): boolean {
  return Object.keys(more).some((key) => {
    if (key === placeKey || key === copyKey) return false
    return kind !== 'table' || !/^(id$|[rcx]:)/.test(key)
  })
}

/** Properties as they are stored: only what is not a paragraph's. */
function storedProps({ kind, indent, checked, start }: LineProps): Record<string, unknown> {
  return {
    ...(kind === 'paragraph' ? {} : { type: kind }),
    ...(indent > 0 ? { indent } : {}),
    ...(checked ? { checked } : {}),
    ...(start === undefined ? {} : { start }),
  }
}

/**
 * Writes to a boundary what is to be changed in it and no more: this version may not know what a
 * value says that it does not show. A new kind settles all of it.
 */
export function writeProps(map: Y.Map<unknown>, from: LineProps, to: LineProps): void {
  const shown = storedProps(from)
  const wanted = storedProps(to)
  for (const key of ownKeys) {
    if (from.kind === to.kind && shown[key] === wanted[key]) continue
    if (map.get(key) === wanted[key]) continue
    if (wanted[key] === undefined) map.delete(key)
    else map.set(key, wanted[key])
  }
}

/** A new boundary. */
export function createBoundary(props: LineProps, more: More = nothingMore): Y.Map<unknown> {
  return new Y.Map(Object.entries({ ...storedProps(props), ...more }))
}
