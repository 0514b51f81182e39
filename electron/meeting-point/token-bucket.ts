import type { Budget } from '../../shared/meeting-point/limits.ts'

/** A budget that fills with time, up to its burst. It may be overdrawn once; then it is in debt. */
export class ConnectionBucket {
  readonly #budget: Budget
  readonly #now: () => number
  #tokens: number
  #at: number

  /** `now` is in milliseconds. */
  constructor(budget: Budget, now: () => number) {
    this.#budget = budget
    this.#now = now
    this.#tokens = budget.burst
    this.#at = now()
  }

  /** Takes `amount`; true while the budget is not overdrawn. */
  take(amount: number): boolean {
    this.#fill()
    this.#tokens -= amount
    return this.#tokens >= 0
  }

  /** Milliseconds until the budget is out of debt. */
  wait(): number {
    this.#fill()
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#budget.perSecond) * 1000)
  }

  #fill(): void {
    const now = this.#now()
    const gained = ((now - this.#at) / 1000) * this.#budget.perSecond
    this.#tokens = Math.min(this.#budget.burst, this.#tokens + gained)
    this.#at = now
  }
}
