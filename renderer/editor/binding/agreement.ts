import { type Line, sameLine, sameProps, sameRuns } from '../../../shared/notebook/body/line.ts'

/**
 * Whether the body says what was written. A depth that could not be shown comes to light once there
 * is a line to stand under: then the words agree, and the screen follows.
 * @param numbers the lines to look at; all where it is left out
 */
export function agreementOf(
  said: readonly Line[],
  shown: readonly Line[],
  numbers: Iterable<number> = said.keys(),
): 'yes' | 'words' | 'no' {
  if (said.length !== shown.length) return 'no'
  let agreement: 'yes' | 'words' = 'yes'
  for (const number of numbers) {
    const [a, b] = [said[number], shown[number]]
    if (!a || !b) return 'no'
    if (sameLine(a, b)) continue
    if (!sameRuns(a, b) || !sameProps({ ...a.props, indent: 0 }, { ...b.props, indent: 0 }))
      return 'no'
    agreement = 'words'
  }
  return agreement
}
