/*
 * The rules D1 to D5 and D7 said again, from the design alone and without a line of the product: what
 * is true on a device follows from the set of acts that it has seen, and from what each act had seen.
 */

export type Kind =
  | 'edit'
  | 'mark'
  | 'unmark'
  | 'hold'
  | 'lift'
  | 'trash'
  | 'restore'
  | 'empty'
  | 'take'
  | 'editDraft'
  | 'markDraft'

export interface Act {
  readonly id: number
  /** The replica; two of them may be windows of one device. */
  readonly by: number
  readonly device: number
  readonly kind: Kind
  /** Bits of the acts that were seen where it was done. */
  readonly past: number
  /** The take whose section of the draft it is on. */
  readonly on?: number
}

export interface Truth {
  readonly cleared: boolean
  readonly gone: boolean
  readonly trashed: boolean
  readonly held: boolean
  /** The takes whose sections of the draft are cleared, in order. */
  readonly drafts: readonly number[]
}

const bit = (act: Pick<Act, 'id'>) => 1 << act.id
const sees = (act: Act, other: Act) => (act.past & bit(other)) !== 0

/** A wording is what was typed into it. */
const wording = (acts: readonly Act[]) =>
  acts
    .filter(({ kind }) => kind === 'edit')
    .map(({ id }) => id)
    .join()
const draftWording = (acts: readonly Act[], on: number) =>
  acts
    .filter(({ kind, on: at }) => kind === 'editDraft' && at === on)
    .map(({ id }) => id)
    .join()

/** Acts of a kind that no act of the others has seen and undone; each device undoes its own alone. */
function standing(acts: readonly Act[], kind: Kind, undone: readonly Kind[], own = true): Act[] {
  const undoing = acts.filter((act) => undone.includes(act.kind))
  return acts.filter(
    (act) =>
      act.kind === kind &&
      !undoing.some(
        (other) => sees(other, act) && other.on === act.on && (!own || other.device === act.device),
      ),
  )
}

/** What a device says that has seen these acts, all of whose pasts are among them. */
export function truthOf(all: readonly Act[], seen: number, needed: number): Truth {
  const acts = all.filter((act) => (seen & bit(act)) !== 0)
  const pastOf = (act: Act) => all.filter((other) => sees(act, other))
  const enough = (marks: readonly Act[]) =>
    new Set(marks.map(({ device }) => device)).size >= Math.max(1, needed)

  const gone = acts.some(({ kind }) => kind === 'empty')
  const trashed = standing(acts, 'trash', ['restore'], false).length > 0
  // D3: whatever the order in which it arrives, and lifted by who made it.
  const held = standing(acts, 'hold', ['lift']).length > 0
  // D2: a mark is on what stood there when it was made.
  const marks = standing(acts, 'mark', ['mark', 'unmark'])
  const marksOn = (words: string) => marks.filter((mark) => wording(pastOf(mark)) === words)
  // D1, D4.
  const free = !gone && !trashed && !held
  const cleared = free && enough(marksOn(wording(acts)))
  // D5: its own marks, and the source free and marked as it was taken.
  const drafts = acts.filter((take) => {
    if (take.kind !== 'take') return false
    const own = draftWording(acts, take.id)
    const onDraft = standing(acts, 'markDraft', ['markDraft']).filter(
      (mark) => mark.on === take.id && draftWording(pastOf(mark), take.id) === own,
    )
    return free && enough(onDraft) && enough(marksOn(wording(pastOf(take))))
  })
  return { cleared, gone, trashed, held, drafts: drafts.map(({ id }) => id) }
}

/** What can be done on a replica that has seen these acts. */
export function possibleActs(
  all: readonly Act[],
  seen: number,
  device: number,
): readonly Pick<Act, 'kind' | 'on'>[] {
  const acts = all.filter((act) => (seen & bit(act)) !== 0)
  const pastOf = (act: Act) => all.filter((other) => sees(act, other))
  const own = (kind: Kind, undone: readonly Kind[]) =>
    standing(acts, kind, undone).filter((act) => act.device === device)
  const { gone, trashed } = truthOf(all, seen, 1)
  const here = !gone && !trashed
  const marks = own('mark', ['mark', 'unmark'])
  const stands = marks.some((mark) => wording(pastOf(mark)) === wording(acts))
  const can: Pick<Act, 'kind' | 'on'>[] = []
  const may = (kind: Kind, when: boolean) => {
    if (when) can.push({ kind })
  }
  may('edit', !gone)
  may('mark', here && !stands)
  may('unmark', marks.length > 0)
  may('hold', !gone && own('hold', ['lift']).length === 0)
  may('lift', own('hold', ['lift']).length > 0)
  may('trash', here)
  may('restore', trashed && !gone)
  may('empty', trashed && !gone)
  may('take', here)
  for (const { id: on } of acts.filter(({ kind }) => kind === 'take')) {
    can.push({ kind: 'editDraft', on })
    const marked = own('markDraft', ['markDraft']).some(
      (mark) => mark.on === on && draftWording(pastOf(mark), on) === draftWording(acts, on),
    )
    if (!marked) can.push({ kind: 'markDraft', on })
  }
  return can
}
