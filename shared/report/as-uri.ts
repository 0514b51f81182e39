/**
 * An address with what may not stand in a URI (RFC 3986; letters of all scripts may, RFC 3987)
 * written as percent signs and digits: one that is not a URI makes Word call the whole file broken.
 */
export function asUri(url: string): string {
  const [start = ''] = /^https?:\/\/\[[\da-f:.]+\](?=[:/?#]|$)/i.exec(url) ?? []
  const [before = '', ...after] = url.slice(start.length).split('#')
  const rest = after.length > 0 ? `${before}#${after.join('%23')}` : before
  return (
    start +
    rest
      .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
      .replace(/[\s"<>\\^`{|}[\]]/g, (sign) => encodeURIComponent(sign))
  )
}
