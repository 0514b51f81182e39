import fc from 'fast-check'

/** What becomes of a section; all but the first four must stay in. */
export const fates = [
  'cleared',
  'pasted',
  'imported',
  'copied',
  'unmarked',
  'too-few',
  'same-device-twice',
  'held',
  'held-by-two',
  'lapsed-by-text',
  'lapsed-by-title',
  'lapsed-by-format',
  'trashed',
  'emptied',
] as const
export type Fate = (typeof fates)[number]

/** What a cleared section had in it that is no longer there, or never was its words. */
export const scars = [
  'deleted-words',
  'undone-words',
  'unsafe-link',
  'link-with-login',
  'foreign-attributes',
  'link-unlinked',
  'quote-without-go-ahead',
  'quote-with-speaker',
  'retitled',
  'unseen-signs',
] as const
export type Scar = (typeof scars)[number]

/** What stands against a section of the draft on the side of its source. */
export const obstacles = ['none', 'unknown', 'held', 'trashed', 'unmarked', 'lapsed'] as const
export type Obstacle = (typeof obstacles)[number]

/** A workshop to be played: every text in it is a canary. */
export interface Plan {
  readonly marksNeeded: number
  readonly headings: 'none' | 'questions' | 'groups'
  readonly sections: readonly { readonly fate: Fate; readonly scars: readonly Scar[] }[]
  readonly draft: readonly Obstacle[]
  /** Yjs's number of the first device; ten digits, so that it can be found. */
  readonly clients: number
}

/** Policies that ask for nothing are among them: a directory may be faulty. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc.record({
  marksNeeded: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, -1, 0.4) },
  ),
  headings: fc.constantFrom('none', 'questions', 'groups'),
  sections: fc.array(
    fc.record({
      fate: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...fates) },
        // Reading what other programs wrote takes longest.
        {
          weight: 24,
          arbitrary: fc.constantFrom(
            ...fates.filter((fate) => fate !== 'pasted' && fate !== 'imported'),
          ),
        },
      ),
      scars: fc.subarray([...scars], { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  draft: fc.array(fc.constantFrom(...obstacles), { maxLength: 3 }),
  clients: fc.integer({ min: 3_000_000_000, max: 4_000_000_000 }),
})
