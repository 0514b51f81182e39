/** What is known of who asks. */
interface Asking {
  /** The line is TLS up to this process. */
  readonly encrypted: boolean
  readonly remoteAddress: string | undefined
  /** The `Host` header. */
  readonly host: string | undefined
}

/**
 * Whether the app is of any use to who asks for it: on this computer, over TLS, or by a name that the
 * host gave, which is its https proxy's. To others it would come over plain http, where a neighbour on
 * the network can change it; where Sotto is handed out, they get that instead.
 */
export function takesApp(asking: Asking, allowedHosts: readonly string[]): boolean {
  if (asking.encrypted || /^(::ffff:)?127\.|^::1$/.test(asking.remoteAddress ?? '')) return true
  const name = (asking.host ?? '').replace(/:\d*$/, '').toLowerCase()
  return allowedHosts.some((allowed) => allowed.toLowerCase() === name)
}
