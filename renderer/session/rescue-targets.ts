import { vaultKeys } from '../../shared/keys/doc-keys.ts'
import type { DocKey } from '../../shared/keys/keys.ts'
import type { RescueTarget } from '../vault/index.ts'
import type { DocSession } from './doc-session.ts'
import type { WorkshopSession } from './workshop-session.ts'

type Session = Pick<
  WorkshopSession,
  'access' | 'membership' | 'directorySession' | 'draft' | 'notebooks'
>

/**
 * Every document of an open workshop that a rescue copy may be of. What lay under a group's earlier
 * key goes into the notebook that the group has now, as it does when a group moves on.
 */
export function rescueTargets(session: Session): readonly RescueTarget[] {
  const { access, membership, directorySession, draft } = session
  const at = (key: DocKey | undefined, { doc, stored }: Pick<DocSession, 'doc' | 'stored'>) =>
    key ? [{ ...vaultKeys(membership.storageSecret, key), doc, stored }] : []
  const notebooks = session
    .notebooks()
    .flatMap((notebook) =>
      Array.from({ length: notebook.generation + 1 }, (_, generation) =>
        at(access.groupKey(notebook.group, generation), notebook),
      ).flat(),
    )
  return [
    ...at(access.directory, directorySession),
    ...(draft ? at(access.draft, draft) : []),
    ...notebooks,
  ]
}
