/** A group's row in the form. */
interface Row {
  readonly name: string
  readonly question: string
}

/** The sample's groups after those that somebody has typed: a sample takes no word away. */
export function withSample(typed: readonly Row[], sample: readonly Row[]): readonly Row[] {
  const kept = typed.filter(({ name, question }) => name.trim() !== '' || question.trim() !== '')
  const names = new Set(kept.map(({ name }) => name.trim()))
  return [...kept, ...sample.filter(({ name }) => !names.has(name))]
}
