import { useEffect, useState } from 'react'
import type { HostStatus } from './platform.ts'
import { usePlatform } from './platform-context.ts'

/** Whether the operating system keeps the app from the local network, so that nobody can be reached. */
export function useNetworkRefused(): boolean {
  const { host } = usePlatform()
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    if (!host) return
    const note = ({ obstacle }: HostStatus) => setRefused(obstacle === 'local-network-refused')
    void host.status().then(note, () => setRefused(false))
    return host.onStatus(note)
  }, [host])
  return refused
}
