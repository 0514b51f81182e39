import type * as Y from 'yjs'
import { splitActKey, splitFlatKey } from '../../base/flat-key.ts'
import { isId } from '../../base/ids.ts'
import { ownProperty } from '../../base/own-property.ts'
import { readBurnWord } from '../../directory/burn-word.ts'
import {
  agreedOf,
  burnedOf,
  burnOf,
  devicesOf,
  workshopOf,
} from '../../directory/directory-schema.ts'
import { readFacts } from '../../directory/facts-word.ts'
import { readGroupWords } from '../../directory/group-words.ts'
import { readPolicy } from '../../directory/policy.ts'
import { readDevices } from '../../directory/read-receipts.ts'
import { isReceipt } from '../../directory/receipt.ts'
import type { Trust } from '../../keys/signing.ts'
import { readSignedOpening } from '../opening.ts'
import { readWish } from '../read-review.ts'
import { openedOf, readOf, requestsOf, reviewHoldsOf, settledOf } from '../review-schema.ts'
import type { CarriedActs, DirectoryFile, FileSaid } from './directory-file.ts'

/**
 * All that people did in the review, as far as this device knows: an answer. Whoever has opened the
 * answers of others carries them in it, and nobody can tell whose is whose.
 */
export function gatherAnswer(doc: Y.Doc): DirectoryFile {
  return { acts: actsOf(doc) }
}

/** All that the directory says: what the organizer hands to everybody, to be read without a network. */
export function gatherReview(doc: Y.Doc, trust: Trust): DirectoryFile {
  return { acts: actsOf(doc), said: saidOf(doc, trust) }
}

function actsOf(doc: Y.Doc): CarriedActs {
  const flat = (map: Y.Map<unknown>) => [...map.keys()].filter((key) => splitFlatKey(key, 2))
  const counted = (map: Y.Map<unknown>) =>
    flat(map).map((key): [string, boolean] => [key, ownProperty(map.get(key), 'visit') === true])
  const wishes = requestsOf(doc)
  return {
    holds: [...reviewHoldsOf(doc).keys()].filter((key) => splitActKey(key, 3)),
    wishes: [...wishes].flatMap(([key, value]): [string, string, number][] => {
      const wish = splitFlatKey(key, 3) ? readWish(value) : undefined
      return wish ? [[key, wish.text, wish.version]] : []
    }),
    settled: flat(settledOf(doc)),
    opened: counted(openedOf(doc)),
    read: counted(readOf(doc)),
    agreed: [...agreedOf(doc).keys()].filter(isId),
  }
}

function saidOf(doc: Y.Doc, { organizer, facilitators }: Trust): FileSaid {
  const workshop = workshopOf(doc)
  const facts = readFacts(workshop.get('facts'), organizer)
  const groups = readGroupWords(workshop.get('groups'), facilitators)
  const burned = [...burnedOf(doc)].flatMap(([key, value]): [string, Uint8Array][] => {
    const [tag = '', serial = ''] = splitFlatKey(key, 2) ?? []
    const signature = ownProperty(value, 'signature')
    return isReceipt(tag, Number(serial), signature) ? [[key, signature as Uint8Array]] : []
  })
  return {
    words: {
      facts: facts.state === 'said' ? facts.signed : undefined,
      groups: groups.state === 'said' ? groups.signed : undefined,
      policy: readPolicy(workshop.get('policy'), organizer),
      burn: readBurnWord(burnOf(doc).get('word'), organizer),
      opening: readSignedOpening(doc, organizer),
    },
    devices: [...readDevices(doc)].filter((tag) => devicesOf(doc).has(tag)),
    burned,
  }
}
