import { alarm, type Clock } from '../clock.ts'
import { meshTiming } from '../timing.ts'
import type { Links } from './links.ts'
import type { Neighbours } from './neighbours.ts'
import type { PeerTable } from './peer-table.ts'
import type { PeerTableExchange } from './peer-table-exchange.ts'
import type { Presence } from './presence.ts'
import type { Receiver } from './receiver.ts'

/** What the mesh decides about. */
interface Evaluated {
  readonly links: Links
  readonly neighbours: Neighbours
  readonly exchange: PeerTableExchange
  readonly receiver: Receiver
  readonly peerTable: PeerTable
  readonly presence: Presence
  readonly onStatus: () => void
}

/**
 * Brings everything in step with what is known. Run after every event, and every `evaluateMs`. After it,
 * whatever happened:
 * 1. Every device that this one chooses as a neighbour is wanted, and no other.
 * 2. A link that nobody chose is offered to be pruned, once links have settled, a few at a time.
 * 3. The awareness shows those who are present, each once, and nobody else.
 * 4. Of devices that are not in the peer table no numbers are kept.
 * 5. Peer states that came over others are compared with one neighbour's, not more often than `exchangeMs`.
 * 6. The status that people see is of now.
 */
export function evaluate(mesh: Evaluated): void {
  const { links, neighbours, exchange, receiver, peerTable, presence } = mesh
  neighbours.choose()
  exchange.compare()
  links.send(neighbours.prunable(), { kind: 'prune' })
  receiver.tidy()
  presence.show(peerTable.present().flatMap((id) => peerTable.get(id) ?? []))
  mesh.onStatus()
}

/** Decides after what happens, and every `meshTiming.evaluateMs` where nothing does; never within what happens. */
export function createEvaluation(clock: Clock, evaluate: () => void) {
  let closed = false
  const due = alarm(clock, () => {
    if (closed) return
    evaluate()
    due.start(meshTiming.evaluateMs)
  })
  const soon = alarm(clock, () => due.set(0))
  return {
    now: () => due.set(0),
    soon: () => soon.start(meshTiming.evaluateSoonMs),
    close: () => {
      closed = true
      due.stop()
      soon.stop()
    },
  }
}
