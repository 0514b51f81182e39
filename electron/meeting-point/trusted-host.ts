import { isIP } from 'node:net'

/**
 * Whether a host name is one that this meeting point goes by. A page of somebody else's web site,
 * its name pointed at our address (DNS rebinding), always comes with a name: addresses, localhost
 * and the names that the host gave (`--allow-host`) are the only ones let in.
 */
function isTrustedHost(hostname: string, allowedHosts: readonly string[]): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '')
  const address = name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name
  return (
    isIP(address) !== 0 ||
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    allowedHosts.some((allowed) => allowed.toLowerCase() === name)
  )
}

/** The Host header of a request: absent or malformed is not trusted. */
export function isTrustedHostHeader(header: string | undefined, allowedHosts: readonly string[]) {
  const hostname = header === undefined ? undefined : hostnameOf(`http://${header}`)
  return hostname !== undefined && isTrustedHost(hostname, allowedHosts)
}

/** The desktop app's own pages. */
const appScheme = 'app:'

/**
 * The Origin of a WebSocket. Browsers always send one, other programs none. The page may have been
 * served by another meeting point (the host moved), so it need not be this one; but a web site
 * with a name is never let in.
 */
export function isTrustedOrigin(origin: string | undefined, allowedHosts: readonly string[]) {
  if (origin === undefined) return true
  if (origin.startsWith(`${appScheme}//`)) return true
  if (!/^https?:\/\//.test(origin)) return false
  const hostname = hostnameOf(origin)
  return hostname !== undefined && isTrustedHost(hostname, allowedHosts)
}

function hostnameOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { pathname, username, search, hash, hostname } = new URL(address)
  // A header with a path, a user or nothing but a port is not a host.
  const extra = pathname !== '/' || username || search || hash
  return extra ? undefined : hostname || undefined
}
