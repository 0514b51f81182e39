/** The scheme of invite links: `sotto://join#<payload>`. */
export const linkScheme = 'sotto'

/** The payload of an invite link; undefined for everything else that claims the scheme. */
export function inviteIn(link: string): string | undefined {
  if (link.length > 20_000 || !URL.canParse(link)) return undefined
  const { protocol, host, pathname, search, hash } = new URL(link)
  // Windows hands over `sotto://join/#…`.
  const isJoin = protocol === `${linkScheme}:` && host === 'join' && /^\/?$/.test(pathname)
  const payload = hash.slice(1)
  return isJoin && !search && /^[\w.~+/=-]{1,16384}$/.test(payload) ? payload : undefined
}
