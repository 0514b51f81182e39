/*
 * The app's scheme in a browser that does not know it: `app://bundle/x` of session 0 is shown as
 * `http://bundle.app.s0.electron.localhost/x`, which is a secure context with an origin of its own.
 */
const pageHost = /^([\w-]+)\.([\w-]+)\.s(\d+)\.electron\.localhost$/

/** The address in the page; what has no scheme of ours stays as it is. */
export function toPage(address: string, session: number, schemes: ReadonlySet<string>): string {
  const match = /^([\w-]+):\/\/([\w-]+)(.*)$/s.exec(address)
  if (!match) return address
  const [, scheme = '', host = '', rest = ''] = match
  return schemes.has(scheme)
    ? `http://${host}.${scheme}.s${session}.electron.localhost${rest || '/'}`
    : address
}

/** The address as the main process knows it. */
export function fromPage(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  const [, host, scheme] = pageHost.exec(url.hostname) ?? []
  return host ? `${scheme}://${host}${url.pathname}${url.search}${url.hash}` : address
}

/** Which session and scheme a request to the scheme server is for. */
export function requested(host: string) {
  const [, name, scheme, session] = pageHost.exec(host.replace(/:\d+$/, '')) ?? []
  return name && scheme ? { name, scheme, session: Number(session) } : undefined
}
