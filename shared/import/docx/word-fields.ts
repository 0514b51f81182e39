import type { Element } from 'domhandler'
import { attr, childElements } from '../html/tree.ts'
import type { LeftOutCount } from '../left-out.ts'
import { isBoundToFileData, saysFileData } from '../office/file-fields.ts'
import { childOf } from '../office/xml.ts'
import { valOf } from './word-styles.ts'

/** A field that is open. */
export interface Field {
  isSaid: boolean
  instruction: string
  /** It says what the file says of itself. */
  isOfFile: boolean
  /** What is chosen in a list of an old form: no run says it. */
  chosen: string
}

/**
 * A field begins, says what comes of it, ends. A box of an old form is one too.
 * @returns the words that no run says
 */
export function fieldSign(
  node: Element,
  { fields, leftOut }: { readonly fields: Field[]; readonly leftOut: LeftOutCount },
): readonly string[] {
  switch (attr(node, 'fldCharType')) {
    case 'begin':
      fields.push({ isSaid: false, instruction: '', isOfFile: false, chosen: chosenIn(node) })
      return []
    case 'separate': {
      const field = fields.at(-1)
      if (field) {
        field.isSaid = true
        field.isOfFile = saysFileData(field.instruction)
        if (field.isOfFile) leftOut.add('fileData')
      }
      return []
    }
    default: {
      const { chosen = '' } = fields.pop() ?? {}
      return chosen === '' ? [] : [chosen]
    }
  }
}

function chosenIn(begin: Element): string {
  const list = childOf(childOf(begin, 'ffData'), 'ddList')
  if (!list) return ''
  const entries = childElements(list).filter(({ name }) => name === 'listEntry')
  const at = Number(valOf(list, 'result') ?? valOf(list, 'default') ?? 0)
  const entry = entries[at]
  return entry ? (attr(entry, 'val') ?? '') : ''
}

/** Whether a content control says what the file says of itself. */
export function isOfFile(control: Element): boolean {
  const binding = childOf(childOf(control, 'sdtPr'), 'dataBinding')
  return binding !== undefined && isBoundToFileData(attr(binding, 'xpath') ?? '')
}
