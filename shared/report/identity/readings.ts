/** A text read in another way; every place in it stands at the same place in the text itself. */
export interface Spelling {
  readonly text: string
  /** Where the sign at a place of the reading begins and ends in the text; the same place where it is left out. */
  readonly place?: (at: number) => readonly [start: number, end: number]
}

const digitLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/**
 * The ways in which a name can be written in a text: as it stands, with the percent signs of an address
 * read, across the line breaks of other programs, turned by signs of direction, with digits for letters. Only those in which something differs.
 */
export function readingsOf(text: string): readonly Spelling[] {
  const readings: Spelling[] = [{ text }]
  if (/%[0-9a-f]{2}/i.test(text)) readings.push(decoded(text))
  if (/[\u202d\u202e]/.test(text)) readings.push(turned(text))
  if (/[\u2028\u2029]/.test(text)) readings.push(joined(text))
  const lettered = text.replace(
    /(?<=\p{L})[013457@$!]|[013457@$!](?=\p{L})/gu,
    (sign) => digitLetters[sign] ?? sign,
  )
  if (lettered !== text) readings.push({ text: lettered })
  return readings
}

function decoded(text: string): Spelling {
  let read = ''
  const places: (readonly [number, number])[] = []
  for (const { 0: part, index } of text.matchAll(/(?:%[0-9a-f]{2})+|[^%]+|%/gi)) {
    const words = part.length > 2 && part.startsWith('%') ? decodedPart(part) : part
    const same = words === part
    for (let i = 0; i < words.length; i++) {
      places.push(same ? [index + i, index + i + 1] : [index, index + part.length])
    }
    read += words
  }
  return { text: read, place: (at) => places[at] ?? [text.length, text.length] }
}

/** Without the line breaks of other programs. */
function joined(text: string): Spelling {
  const kept = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => !/[\u2028\u2029]/.test(text.charAt(at)),
  )
  return {
    text: kept.map((at) => text.charAt(at)).join(''),
    place: (at) => [kept[at] ?? 0, (kept[at] ?? 0) + 1],
  }
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function turned(text: string): Spelling {
  let read = ''
  const places: (readonly [number, number])[] = []
  for (const { 0: part, index } of text.matchAll(
    /[\u202d\u202e][^\u202c]*\u202c?|[^\u202d\u202e]+/gu,
  )) {
    const isTurned = /^[\u202d\u202e]/.test(part)
    const signs = [...part]
    let at = index
    const spots = signs.map((sign): readonly [number, number] => {
      at += sign.length
      return [at - sign.length, at]
    })
    const order = isTurned ? [...signs.keys()].reverse() : [...signs.keys()]
    for (const i of order) {
      const sign = signs[i] ?? ''
      for (let unit = 0; unit < sign.length; unit++) places.push(spots[i] ?? [index, index])
      read += sign
    }
  }
  return { text: read, place: (at) => places[at] ?? [text.length, text.length] }
}
