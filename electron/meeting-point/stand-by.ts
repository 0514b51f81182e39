/** What a facilitator's app that stands by knows. Times are in milliseconds. */
export interface StandByView {
  readonly now: number
  /** Since when no meeting point has answered any more; undefined while one does, or none ever did. */
  readonly aloneSince: number | undefined
  /** Different on every computer, so that not all of them step in at once. */
  readonly hesitation: number
  /** This computer's own, while it is a meeting point because it stepped in. */
  readonly steppedInAs: string | undefined
  /** The ids of other meeting points that answer. */
  readonly others: readonly string[]
}

/** A host that restarts is back by then, and nobody needs to step in. */
export const patience = 5000
/** The most that one hesitates longer than others. */
export const maxHesitation = 5000

/**
 * What to do now: step in where nobody is left, and step back where two have stepped in at once
 * (the smaller id stays, as everybody can tell).
 */
export function nextStep(view: StandByView): 'host' | 'step-back' | 'wait' {
  const { steppedInAs, others, aloneSince } = view
  if (steppedInAs !== undefined) {
    return others.some((other) => other < steppedInAs) ? 'step-back' : 'wait'
  }
  if (aloneSince === undefined) return 'wait'
  return view.now - aloneSince >= patience + view.hesitation ? 'host' : 'wait'
}
