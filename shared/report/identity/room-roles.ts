/** What somebody is, as the organizer says it, and how many in the room are. */
interface RoomRole {
  readonly role: string
  readonly count: number
}

/** Fewer who share a role could be told from one another. */
const leastInRole = 3

/** The roles of a typed list, one a line: `a regulator: 4`, `4 artists`, `una jueza ٤`. Lines without a number are left out. */
function roomRoles(text: string): readonly RoomRole[] {
  return text.split('\n').flatMap((line) => {
    const number = /\p{Nd}{1,4}/u.exec(line)
    const role = line.replace(/\p{Nd}+/u, '').replace(/^[\s:：,–—-]+|[\s:：,–—-]+$/gu, '')
    return number && role !== '' ? [{ role, count: digitsValue(number[0]) }] : []
  })
}

/** The roles that can be said in a name's place: enough in the room have them that they point at nobody. */
export function offeredRoles(text: string): readonly string[] {
  return roomRoles(text)
    .filter(({ count }) => count >= leastInRole)
    .map(({ role }) => role)
}

/** The value of digits of any script: those of a script stand in a row, from its zero on. */
function digitsValue(digits: string): number {
  return [...digits].reduce((value, digit) => {
    let zero = digit.codePointAt(0) ?? 0
    const own = zero
    while (own - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return value * 10 + own - zero
  }, 0)
}
