import { $getNodeByKey, $isElementNode } from 'lexical'
import { sameLine, sameProps } from '../../../shared/notebook/body/line.ts'
import type { BothLines } from './body-place.ts'
import { $readLine } from './read-editor.ts'
import { $showInline } from './show-inline.ts'

/** Which of some lines the screen shows otherwise than they are; undefined where more than their words differ. */
export function changedWords(
  { document, screen }: BothLines,
  numbers: readonly number[],
): readonly number[] | undefined {
  const [said, shown] = [document.lines(), screen.lines()]
  const changed = numbers.filter((number) => {
    const [a, b] = [said[number], shown[number]]
    return !a || !b || !sameLine(a, b)
  })
  const isWords = changed.every((number) => {
    const [a, b] = [said[number], shown[number]]
    return a !== undefined && b !== undefined && sameProps(a.props, b.props)
  })
  return isWords ? changed : undefined
}

/** Shows the words of lines. Throws where the screen does not say them then. */
export function $showWords({ document, screen }: BothLines, numbers: readonly number[]): void {
  const said = document.lines()
  for (const number of numbers) {
    const line = said[number]
    const element = $getNodeByKey(screen.lines()[number]?.key ?? '')
    if (!line || !$isElementNode(element)) throw new Error('A line is not on the screen.')
    $showInline(element, line)
    const now = $readLine(element, line.props)
    if (!sameLine(now, line)) throw new Error('A line is not shown as it is.')
    screen.exchange(number, now)
  }
}
