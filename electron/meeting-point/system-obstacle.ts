import { networkInterfaces } from 'node:os'
import type { SystemObstacle } from '../../shared/ipc/schemas.ts'
import { isLocalNetworkRefused } from './local-network-refused.ts'
import { hasFirewallRule } from './windows-firewall.ts'

/** What stands in the way now, given whether this computer hosts. */
export type FindObstacle = (isHosting: boolean) => Promise<SystemObstacle | undefined>

/** What the operating system itself puts between this app and the room. */
export function obstacleFinder(
  platform: NodeJS.Platform,
  isRefused = () => isLocalNetworkRefused(networkInterfaces()),
  hasRule = () => hasFirewallRule(),
): FindObstacle {
  let rule: Promise<boolean> | undefined
  return async (isHosting) => {
    if (platform === 'darwin') return (await isRefused()) ? 'local-network-refused' : undefined
    if (platform !== 'win32' || !isHosting) return undefined
    // Made by an installer, so it does not come while the app runs.
    rule ??= hasRule()
    return (await rule) ? undefined : 'no-firewall-rule'
  }
}
