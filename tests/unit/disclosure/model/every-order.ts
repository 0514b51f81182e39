import { type Act, possibleActs, truthOf } from './model.ts'
import { meet, perform, productOf, type State, start } from './product.ts'

export interface Orders {
  /** Which device each replica is a window of. */
  readonly devices: readonly number[]
  /** Steps, each an act on a replica or one replica that hears all that another has seen. */
  readonly steps: number
  readonly marksNeeded: number
}

interface World {
  readonly acts: readonly Act[]
  /** For each replica, the bits of the acts that it has seen. */
  readonly seen: readonly number[]
  readonly states: readonly State[]
  readonly trail: string
  /** In how many orders the steps lead here. */
  ways: number
}

/** What was found wrong, and how much was looked at. */
export interface Outcome {
  readonly wrong: readonly string[]
  readonly interleavings: number
  readonly cleared: number
  readonly drafts: number
  readonly checked: number
}

/** Goes through every order of steps, each partial order once, and compares product and model after each. */
export function everyOrder({ devices, steps, marksNeeded }: Orders): Outcome {
  const wrong: string[] = []
  const count = { cleared: 0, drafts: 0, checked: 0 }
  const check = ({ acts, seen, states, trail }: World, replica: number) => {
    const bits = seen[replica] ?? 0
    const truth = truthOf(acts, bits, marksNeeded)
    const product = productOf(states[replica] as State, marksNeeded)
    count.checked++
    if (truth.cleared) count.cleared++
    if (truth.drafts.length > 0) count.drafts++
    const { all, ...says } = product
    const expected = {
      cleared: truth.cleared,
      says: truth.cleared,
      drafts: truth.drafts,
      inReport: truth.drafts.length,
    }
    if (JSON.stringify(says) !== JSON.stringify(expected))
      wrong.push(`${trail} on ${replica}: ${JSON.stringify({ says, expected })}`)
    // D7: whoever has seen the same says the same.
    states.forEach((state, other) => {
      if (other === replica || seen[other] !== bits) return
      if (productOf(state, marksNeeded).all !== all) wrong.push(`${trail}: replicas differ`)
    })
  }

  let level: World[] = [
    {
      acts: [],
      seen: devices.map(() => 0),
      states: devices.map(() => start),
      trail: '',
      ways: 1,
    },
  ]
  let interleavings = 0
  for (let step = 0; step < steps; step++) {
    const next = new Map<string, World>()
    const reach = (
      from: World,
      replica: number,
      to: Omit<World, 'states' | 'ways'>,
      state: () => State,
    ) => {
      const key = keyOf(to.acts, to.seen)
      const known = next.get(key)
      if (known) known.ways += from.ways
      else {
        const states = from.states.map((one, at) => (at === replica ? state() : one))
        const world = { ...to, states, ways: from.ways }
        next.set(key, world)
        check(world, replica)
      }
    }
    for (const world of level) {
      const { acts, seen, states, trail } = world
      devices.forEach((device, by) => {
        const past = seen[by] ?? 0
        const own = states[by] as State
        for (const can of possibleActs(acts, past, device)) {
          const act: Act = { id: acts.length, by, device, past, ...can }
          reach(
            world,
            by,
            {
              acts: [...acts, act],
              seen: seen.map((bits, at) => (at === by ? bits | (1 << act.id) : bits)),
              trail: `${trail} ${by}:${act.kind}`,
            },
            () => perform(own, act),
          )
        }
        seen.forEach((bits, to) => {
          if (to === by || (past & ~bits) === 0) return
          reach(
            world,
            to,
            {
              acts,
              seen: seen.map((other, at) => (at === to ? other | past : other)),
              trail: `${trail} ${by}→${to}`,
            },
            () => meet(states[to] as State, own),
          )
        })
      })
    }
    level = [...next.values()]
    interleavings = level.reduce((sum, { ways }) => sum + ways, 0)
  }
  return { wrong, interleavings, ...count }
}

/** Names a set of acts and what each act and each replica has seen, whatever the order in which they are listed. */
function keyOf(acts: readonly Act[], seen: readonly number[]): string {
  const names = new Map<number, string>()
  for (const act of acts) {
    const before = acts.filter(({ id, by }) => by === act.by && id < act.id).length
    names.set(act.id, `${act.by}.${before}`)
  }
  const nameOf = (bits: number) =>
    acts
      .filter(({ id }) => (bits & (1 << id)) !== 0)
      .map(({ id }) => names.get(id))
      .sort()
      .join()
  const row = acts
    .map(
      ({ id, kind, on, past }) =>
        `${names.get(id)}${kind}${on === undefined ? '' : `@${names.get(on)}`}<${nameOf(past)}`,
    )
    .sort()
  return `${row.join('|')}#${seen.map(nameOf).join('/')}`
}
