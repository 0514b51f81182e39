import type { Engine } from '../../support/apart/engine.ts'
import { fuzz } from '../../support/apart/fuzz.ts'
import { actMatrix, tallyOf, typingMatrix } from '../../support/apart/matrices.ts'
import { ours } from '../../support/apart/ours.ts'
import { tree } from '../../support/apart/tree/tree.ts'

export interface Sums {
  readonly cases: number
  readonly lost: number
  readonly doubled: number
  readonly misplaced: number
  /** Without effect, replicas or screens that differ, editors that gave up. */
  readonly otherwise: number
}

export interface Measured {
  readonly name: string
  readonly typing: Sums
  readonly acts: Sums
  readonly fuzz: Sums
}

/** Both matrices and the fuzz over our body and over the tree, in one run. */
export function measure(seeds: number, operations: number): readonly Measured[] {
  return [ours, tree].map((engine) => ({
    name: engine.name,
    typing: sumsOf(engine, typingMatrix),
    acts: sumsOf(engine, actMatrix),
    fuzz: fuzzed(engine, seeds, operations),
  }))
}

function sumsOf(engine: Engine, matrix: typeof typingMatrix): Sums {
  const cases = [...matrix(engine)]
  const { right = 0, lost = 0, doubled = 0, misplaced = 0 } = tallyOf(cases)
  const otherwise = cases.length - right - lost - doubled - misplaced
  return { cases: cases.length, lost, doubled, misplaced, otherwise }
}

function fuzzed(engine: Engine, seeds: number, operations: number): Sums {
  let [cases, lost, doubled, otherwise] = [0, 0, 0, 0]
  for (let seed = 1; seed <= seeds; seed++) {
    const outcome = fuzz(engine, seed, { operations })
    cases += outcome.typed
    lost += outcome.lost
    doubled += outcome.doubled
    otherwise += outcome.apart.length
  }
  return { cases, lost, doubled, misplaced: 0, otherwise }
}
