import { byStandIn, type Examined } from './report.ts'
import { type Means, type Step, untold, wrong } from './step.ts'
import { addresses } from './steps/addresses.ts'
import { announcements } from './steps/announcements.ts'
import { fuses } from './steps/fuses.ts'
import { isolation } from './steps/isolation.ts'
import { keyring } from './steps/keyring.ts'
import { localNetwork } from './steps/local-network.ts'
import { outside } from './steps/outside.ts'
import { owner } from './steps/owner.ts'
import { peers } from './steps/peers.ts'
import { permissions } from './steps/permissions.ts'
import { printing } from './steps/printing.ts'
import { quitting } from './steps/quitting.ts'
import { sandbox } from './steps/sandbox.ts'
import { secondStart } from './steps/second-start.ts'
import { spelling } from './steps/spelling.ts'
import { traces, writeSomething } from './steps/traces.ts'

/** Everything that is examined on a running app, in its order: the app ends with `quitting`. */
export async function examine(
  means: Means,
  installed: string | undefined,
): Promise<readonly Examined[]> {
  const examined: Examined[] = []
  const all = async (...steps: readonly Step[]) => {
    for (const step of steps) {
      examined.push({ title: step.title, finding: await examineOne(step, means) })
    }
  }
  await all(isolation, sandbox, permissions, localNetwork, addresses, peers, keyring, spelling)
  await all(announcements, printing, secondStart)
  const written = await writeSomething(means).then(
    () => true,
    () => false,
  )
  await all(quitting)
  await all(
    written ? traces : { ...traces, examine: async () => wrong('nothing could be written') },
  )
  await all(outside, fuses(installed), owner(installed))
  return examined
}

async function examineOne(step: Step, means: Means) {
  if (means.onStandIn && !step.onStandIn) return untold(byStandIn)
  try {
    return await step.examine(means)
  } catch (error) {
    // Its text may hold a path or an address; its kind does not.
    return wrong(`it could not be examined: ${error instanceof Error ? error.name : 'an error'}`)
  }
}
