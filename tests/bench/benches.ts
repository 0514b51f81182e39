import type { Bench } from './bench.ts'
import { apart } from './benches/apart.ts'
import { body } from './benches/body.ts'
import { firstLetter } from './benches/first-letter.ts'
import { handOut } from './benches/hand-out.ts'
import { hostile } from './benches/hostile.ts'
import { importing } from './benches/import.ts'
import { join } from './benches/join.ts'
import { keystroke } from './benches/keystroke.ts'
import { landing } from './benches/landing.ts'
import { lateJoin } from './benches/late-join.ts'
import { latency } from './benches/latency.ts'
import { meetingPoint } from './benches/meeting-point.ts'
import { merge } from './benches/merge.ts'
import { open } from './benches/open.ts'
import { report } from './benches/report.ts'
import { start } from './benches/start.ts'
import { swarm } from './benches/swarm.ts'
import { type } from './benches/type.ts'

/** All benchmarks of the project; a new one is a file in `benches/` and a line here. */
export const benches: readonly Bench[] = [
  apart,
  body,
  handOut,
  firstLetter,
  hostile,
  importing,
  join,
  keystroke,
  landing,
  lateJoin,
  latency,
  meetingPoint,
  merge,
  report,
  start,
  swarm,
  open,
  type,
]
