/** Signs of Wingdings, Wingdings 2 and Webdings that people put into notes, by place in the font. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  115: '⬧',
  117: '◆',
  118: '❖',
  120: '☒',
  167: '▪',
  168: '☐',
  183: '•',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  74: '☺',
  76: '☹',
}
const wingdings2: Readonly<Record<number, string>> = {
  42: '□',
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  84: '☒',
  163: '☐',
}
/** Letters and signs of the font Symbol, from 0x41 and from 0x61. */
const greekCapitals = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const greekSmall = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'
const symbols: Readonly<Record<number, string>> = {
  163: '≤',
  165: '∞',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  222: '⇒',
  229: '∑',
  214: '√',
}

/** What a letter of a font of signs shows, undefined where that is not known. */
export function signOf(font: string, code: number): string | undefined {
  const at = code & 0xff
  if (/^wingdings 2/i.test(font)) return wingdings2[at]
  if (/^(?:wingdings|webdings)/i.test(font)) return wingdings[at]
  if (!/^symbol/i.test(font)) return code >= 0xf000 ? undefined : String.fromCodePoint(code)
  if (at >= 0x41 && at <= 0x5a) return greekCapitals[at - 0x41]
  if (at >= 0x61 && at <= 0x7a) return greekSmall[at - 0x61]
  return symbols[at] ?? (at >= 0x20 && at < 0x41 ? String.fromCharCode(at) : undefined)
}

/** Whether the sign of an item is a box, and a ticked one; undefined for other signs. */
export function signBox(sign: string): boolean | undefined {
  const one = sign.trim()
  if (/^[☐□❑❒\uf0a8\uf06f\uf071\uf072]$/u.test(one)) return false
  return /^[☑☒✓✔\uf0fe\uf0fd\uf078\uf0fc]$/u.test(one) ? true : undefined
}
