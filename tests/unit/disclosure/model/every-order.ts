import { type Act, possibleActs, truthOf } from './model.ts'
import { meet, perform, productOf, type State, start } from './product.ts'

export interface Orders {
  /** Which device each replica is a window of. */
  readonly devices: readonly number[]
  /** Steps, each an act on a replica or one replica that hears all that another has seen. */
  readonly steps: number
  readonly marksNeeded: number
}

/**
 * What a replica has come to, by the steps that made it. The same steps make it once, whatever
 * happened meanwhile on replicas that it had not heard: so it is looked at once.
 */
interface Replica {
  /** What it has seen, in the order of their ids; an id is the replica's place and the act's place on it. */
  readonly acts: readonly Act[]
  readonly bits: number
  /** Names what it has seen, whatever the way by which it came. */
  readonly history: number
  readonly trail: string
  readonly state: () => State
  readonly product: () => ReturnType<typeof productOf>
  readonly after: Map<string, Replica>
  readonly having: Map<Replica, Replica>
  /** What can be done here, by the device that it is a window of. */
  readonly can: () => ReturnType<typeof possibleActs>
}

interface World {
  readonly replicas: readonly Replica[]
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
  const histories = new Map<string, number>()
  const compared = new Set<string>()

  const add = (device: number, acts: readonly Act[], trail: string, made: () => State): Replica => {
    const key = acts.map(({ id, kind, on, past }) => `${id}${kind}${on ?? ''}<${past}`).join()
    const history = histories.get(key) ?? histories.size
    histories.set(key, history)
    const bits = acts.reduce((sum, { id }) => sum | (1 << id), 0)
    const replica: Replica = {
      ...{ acts, bits, history, trail },
      state: once(made),
      product: once(() => productOf(replica.state(), marksNeeded)),
      after: new Map(),
      having: new Map(),
      can: once(() => possibleActs(acts, bits, device)),
    }
    check(replica)
    return replica
  }
  const check = (replica: Replica) => {
    const truth = truthOf(replica.acts, replica.bits, marksNeeded)
    count.checked++
    if (truth.cleared) count.cleared++
    if (truth.drafts.length > 0) count.drafts++
    const says = replica.product()
    const expected = {
      cleared: truth.cleared,
      says: truth.cleared,
      drafts: truth.drafts,
      inReport: truth.drafts.length,
    }
    const { all: _, ...said } = says
    if (JSON.stringify(said) !== JSON.stringify(expected))
      wrong.push(`${replica.trail}: ${JSON.stringify({ said, expected })}`)
  }
  /** D7: whoever has seen the same says the same. */
  const compare = (one: Replica, other: Replica) => {
    if (one === other || one.history !== other.history) return
    const pair = `${one.trail}|${other.trail}`
    if (compared.has(pair)) return
    compared.add(pair)
    if (one.product().all() !== other.product().all()) wrong.push(`${pair}: replicas differ`)
  }

  const doing = (replica: Replica, by: number, can: Pick<Act, 'kind' | 'on'>): Replica => {
    const key = `${can.kind}${can.on ?? ''}`
    const known = replica.after.get(key)
    if (known) return known
    const device = devices[by] ?? 0
    const own = replica.acts.filter((act) => act.by === by).length
    const act: Act = { id: by * steps + own, by, device, past: replica.bits, ...can }
    const acts = [...replica.acts, act].sort((a, b) => a.id - b.id)
    const next = add(device, acts, `${replica.trail} ${by}:${key}`, () =>
      perform(replica.state(), act),
    )
    replica.after.set(key, next)
    return next
  }
  const hearing = (replica: Replica, at: number, other: Replica): Replica => {
    const known = replica.having.get(other)
    if (known) return known
    const news = other.acts.filter(({ id }) => (replica.bits & (1 << id)) === 0)
    const acts = [...replica.acts, ...news].sort((a, b) => a.id - b.id)
    const next = add(devices[at] ?? 0, acts, `${replica.trail} ${at}←(${other.trail})`, () =>
      meet(replica.state(), other.state()),
    )
    replica.having.set(other, next)
    return next
  }

  let level: World[] = [
    { replicas: devices.map((device) => add(device, [], '', () => start)), ways: 1 },
  ]
  for (let step = 0; step < steps; step++) {
    const next = new Map<string, World>()
    for (const { replicas, ways } of level) {
      const reach = (at: number, to: Replica, times: number) => {
        const changed = replicas.map((one, place) => (place === at ? to : one))
        for (const other of changed) compare(to, other)
        const key = changed.map(({ history }) => history).join('/')
        const known = next.get(key)
        if (known) known.ways += ways * times
        else next.set(key, { replicas: changed, ways: ways * times })
      }
      const alike = interchangeable(devices, replicas)
      replicas.forEach((replica, at) => {
        const times = alike[at] ?? 0
        if (times === 0) return
        for (const can of replica.can()) reach(at, doing(replica, at, can), times)
        for (const other of replicas)
          if ((other.bits & ~replica.bits) !== 0) reach(at, hearing(replica, at, other), times)
      })
    }
    level = [...next.values()]
  }
  const interleavings = level.reduce((sum, { ways }) => sum + ways, 0)
  return { wrong, interleavings, ...count }
}

/**
 * How many replicas each one stands for. Those that nothing has happened on yet, of devices on which
 * as much has happened, differ by name alone: the first stands for all, the others for none.
 */
function interchangeable(
  devices: readonly number[],
  replicas: readonly Replica[],
): readonly number[] {
  const kinds = replicas.map(({ bits }, at) => {
    if (bits !== 0) return `${at}`
    const windows = replicas.filter((_, other) => devices[other] === devices[at])
    const touched = windows.some((window) => window.bits !== 0)
    return `new ${touched ? devices[at] : `device of ${windows.length}`}`
  })
  return kinds.map((kind, at) =>
    kinds.indexOf(kind) === at ? kinds.filter((other) => other === kind).length : 0,
  )
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
