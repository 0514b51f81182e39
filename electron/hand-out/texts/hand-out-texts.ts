/** The words of the page that hands Sotto out. */
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
}
