import { useEffect, useState } from 'react'
import type { RoomStatus } from '../../sync/index.ts'
import type { LoadReport, VaultStatus } from '../../vault/index.ts'
import type { DocSession } from '../doc-session.ts'

/** What is true of one document now: on this disk, and among the devices of its room. */
export interface DocStatus {
  readonly vault: VaultStatus
  readonly room: RoomStatus
  readonly load: LoadReport | undefined
}

/** Follows the status of a document. */
export function useDocStatus(session: DocSession): DocStatus {
  const [status, setStatus] = useState<DocStatus>(() => read(session, undefined))
  useEffect(() => {
    let load: LoadReport | undefined
    const update = () => setStatus(read(session, load))
    let watching = true
    void session.stored.loaded.then((report) => {
      load = report
      if (watching) update()
    })
    const stops = [session.stored.onStatus(update), session.room.onStatus(update)]
    update()
    return () => {
      watching = false
      for (const stop of stops) stop()
    }
  }, [session])
  return status
}

function read(session: DocSession, load: LoadReport | undefined): DocStatus {
  return { vault: session.stored.status(), room: session.room.status(), load }
}
