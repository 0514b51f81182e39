/** The words of the page that hands Sotto out, and of the sheet on the wall. */
export interface HandOutTexts {
  readonly title: string
  readonly lead: string
  readonly getFor: (system: string) => string
  readonly portable: string
  readonly arm: string
  readonly others: string
  readonly beside: string
  /** To who comes with a device that Sotto does not run on. */
  readonly otherDevice: string
  readonly check: string
  readonly afterwards: string
  readonly words: string
  readonly wordsHint: string
  readonly next: string
  readonly languages: string
  /** The title of the printed sheet and of the instructions in a room kit. */
  readonly sheet: string
  readonly steps: readonly string[]
  readonly checkSums: string
}
