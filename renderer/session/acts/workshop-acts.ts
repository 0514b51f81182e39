import type * as Y from 'yjs'
import type { GroupId, RandomBytes } from '../../../shared/base/ids.ts'
import {
  askToBurn,
  confirmBurned,
  unasked,
  withdrawBurnRequest,
} from '../../../shared/directory/ask-to-burn.ts'
import { describeWorkshop, setPolicy } from '../../../shared/directory/create-workshop.ts'
import type { BurnRequest } from '../../../shared/directory/directory.ts'
import type { DirectoryReader } from '../../../shared/directory/directory-reader.ts'
import {
  addGroup,
  changeGroup,
  moveGroup,
  type NewGroup,
  removeGroup,
  replaceGroupKey,
  restoreGroup,
} from '../../../shared/directory/edit-groups.ts'
import type { WorkshopFacts } from '../../../shared/directory/facts-word.ts'
import type { GroupWord } from '../../../shared/directory/group-words.ts'
import { agreeToRules } from '../../../shared/directory/house-rules.ts'
import type { WorkshopPolicy } from '../../../shared/directory/policy.ts'
import type { ReceiptKey } from '../../../shared/directory/receipt.ts'
import type { Access } from '../../../shared/keys/access.ts'

/** The one way by which a screen writes in a workshop's directory. Who may not sign something throws. */
export interface WorkshopActs {
  readonly addGroup: (words: NewGroup) => void
  readonly changeGroup: (
    group: GroupId,
    change: Partial<Pick<GroupWord, 'name' | 'question'>>,
  ) => void
  /** Moves a group before another (undefined: to the end). */
  readonly moveGroup: (group: GroupId, before: GroupId | undefined) => void
  readonly removeGroup: (group: GroupId) => void
  readonly restoreGroup: (group: GroupId) => void
  /** Moves a group to a new key, which whoever has only an earlier one cannot follow. */
  readonly replaceGroupKey: (group: GroupId) => void
  readonly describeWorkshop: (facts: WorkshopFacts) => void
  readonly setPolicy: (policy: WorkshopPolicy) => void
  readonly askToBurn: () => void
  readonly withdrawBurnRequest: () => void
  /** Says that this device burns now, as that request asks. */
  readonly confirmBurned: (request: BurnRequest) => void
  /** Says that this device burns now, whether or not somebody asked; said while the others can still hear it. */
  readonly noteBurning: () => void
  /** Counts this device among those whose person agreed to the house rules. */
  readonly agreeToRules: () => void
}

interface WorkshopActsDeps {
  readonly doc: Y.Doc
  readonly access: Access
  readonly directory: Pick<DirectoryReader, 'current'>
  /** Under which this device is listed for the burn. */
  readonly receipt: ReceiptKey
  /** From which what this device does derives its ids. */
  readonly actsSecret: Uint8Array
  readonly random: RandomBytes
}

/** The acts on the directory as it is at the time of each. */
export function createWorkshopActs(deps: WorkshopActsDeps): WorkshopActs {
  const { doc, access, receipt, actsSecret, random } = deps
  const now = deps.directory.current
  return {
    addGroup: (words) => void addGroup(doc, access, now(), words, random),
    changeGroup: (group, change) => changeGroup(doc, access, now(), group, change),
    moveGroup: (group, before) => moveGroup(doc, access, now(), group, before),
    removeGroup: (group) => removeGroup(doc, access, now(), group),
    restoreGroup: (group) => restoreGroup(doc, access, now(), group),
    replaceGroupKey: (group) => void replaceGroupKey(doc, access, now(), group),
    describeWorkshop: (facts) => describeWorkshop(doc, access, now(), facts),
    setPolicy: (policy) => setPolicy(doc, access, policy),
    askToBurn: () => askToBurn(doc, access, now()),
    withdrawBurnRequest: () => withdrawBurnRequest(doc, access, now()),
    confirmBurned: (request) => confirmBurned(doc, receipt, request),
    noteBurning: () => confirmBurned(doc, receipt, now().burnRequest ?? unasked),
    agreeToRules: () => agreeToRules(doc, actsSecret),
  }
}
