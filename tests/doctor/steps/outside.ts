import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { okIf, type Step, untold } from '../step.ts'

/** Names that stand for this computer, for the app itself, or for nothing. */
const inside = /(^|\.)(localhost|local|invalid|bundle)$/

/** The hosts outside of this network that Chromium's log of its network names. Pure. */
export function hostsOutside(log: string): ReadonlySet<string> {
  const named = [
    ...log.matchAll(/"(?:url|host|origin|group_id)":"[^"]*?\/\/(\[[^\]]+\]|[^/:"?# ]+)/g),
  ]
  return new Set(
    named
      .map(([, host = '']) => host.toLowerCase())
      .filter((host) => !inside.test(host) && isIP(host.replace(/[[\]]/g, '')) === 0),
  )
}

export const outside: Step = {
  title: 'P5: nothing on the internet was contacted',
  // The browser of the stand-in asks for its own updates, which Electron has no code for.
  onStandIn: false,
  examine: async ({ networkLog }) => {
    if (!existsSync(networkLog)) return untold('Chromium kept no log of its network')
    const count = hostsOutside(readFileSync(networkLog, 'utf8')).size
    return okIf(count === 0, `names outside of this network: ${count}`)
  },
}
