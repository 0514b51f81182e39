import type { RtfLook } from './rtf-lines.ts'

/** What a group's words are: of the text, of a table of the file's, of nothing. */
export type Use =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'sign'
  | 'instruction'
  | 'pageText'
  | 'note'

/** What holds for the words of a group, and for the groups in it. */
export interface RtfGroup {
  use: Use
  /** `\*`: to be left out by whom does not know it. */
  isOptional: boolean
  bold: boolean
  italic: boolean
  underline: boolean
  struck: boolean
  script: '' | 'sup' | 'sub'
  hidden: boolean
  deleted: boolean
  /** What a field says that the file says of itself. */
  isOfFile: boolean
  font: number
  /** Letters that stand for a `\u` where it is not known. */
  skips: number
  href: string | undefined
}

const monospace = /courier|consolas|mono|menlo|fixedsys/i

/** How words of a group look. */
export function lookOf(group: RtfGroup, font: string): RtfLook {
  const { bold, italic, underline, struck, script, href } = group
  const tags = [
    ...(monospace.test(font) ? ['code'] : []),
    ...(script === '' ? [] : [script]),
    ...(struck ? ['s'] : []),
    ...(underline && href === undefined ? ['u'] : []),
    ...(italic ? ['i'] : []),
    ...(bold ? ['b'] : []),
  ]
  return { tags, href }
}

/** Around all groups. */
export function outermostGroup(): RtfGroup {
  return {
    use: 'text',
    isOptional: false,
    bold: false,
    italic: false,
    underline: false,
    struck: false,
    script: '',
    hidden: false,
    deleted: false,
    isOfFile: false,
    font: -1,
    skips: 1,
    href: undefined,
  }
}
