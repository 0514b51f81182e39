/** What a street is called before its name, in languages that put it there. */
const before =
  'calle|rue|rua|travessa|avenida|av\\.|avenue|plaza|praça|paseo|via|corso|jalan|mtaa wa|barabara ya|شارع|حي|سكة|نهج|كوچه|کوچه|کوچهٔ|خیابان|بلوار|गली|मार्ग|улица|ул\\.'
/** The same behind it. */
const after =
  'street|road|lane|avenue|square|drive|close|terrace|way|sokak|sokağı|caddesi|bulvarı|mahallesi|cad\\.|sok\\.|mah\\.'
const name = String.raw`[\p{L}\p{M}'’\u200c.-]{1,20}`
const number = String.raw`\p{Nd}{1,5}\p{L}?`
const from = String.raw`(?<![\p{L}\p{N}\p{M}])`

/** Where somebody lives: a street with its number, in either order. */
export const addressPatterns: readonly RegExp[] = [
  new RegExp(
    `${from}(?:${before})(?:\\s(?:नंबर|${name})){1,4}?[\\s,،]{1,2}(?:(?:n[ºo°]|no\\.?|nr\\.?|نمرة|رقم|پلاک|नंबर):?\\s?)?${number}(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  new RegExp(
    `${from}${number}(?:\\s(?:bis|ter))?,?\\s(?:${before})\\s(?:(?:du|de|des|la|del|da|do)\\s){0,2}${name}(?:[\\s-]\\p{Lu}${name})?`,
    'giu',
  ),
  new RegExp(`${from}${number},?\\s(?:\\p{Lu}${name}\\s){1,2}(?:${after})(?![\\p{L}])`, 'giu'),
  new RegExp(
    `${from}(?:\\p{Lu}${name}\\s){1,2}(?:${after})(?:[\\s,]{1,2}(?:no:?\\s?)?${number})?(?![\\p{L}])`,
    'gu',
  ),
  new RegExp(
    `${from}\\p{Lu}${name}\\s(?:Street|Road|Lane|Avenue|Square|Drive|Close|Terrace|Sokak|Sokağı|Caddesi|Bulvarı|Mahallesi)(?:[\\s,]{1,2}(?:No:?\\s?)?${number})?(?![\\p{L}])`,
    'gu',
  ),
  new RegExp(
    `${from}\\p{Lu}\\p{L}{2,24}(?:str\\.|straße|strasse|gasse|weg|platz|allee|ufer|damm)\\s${number}`,
    'gu',
  ),
  new RegExp(
    `${from}(?:Am|An der|An den|Auf der|Im|In der|Zum|Zur|Unter den)\\s\\p{Lu}${name}\\s${number}(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  new RegExp(`${from}(?:Mtaa wa|Barabara ya)\\s\\p{Lu}${name}(?:\\s${number})?`, 'gu'),
  /(?<![\p{L}\p{N}])p\.?\s?o\.?\s?box\s\p{Nd}{1,6}(?:,\s\p{Lu}\p{L}{1,24})?/giu,
  /(?<!\p{Script=Hangul})[\p{Script=Hangul}\p{Nd}]{2,10}(?:로|길|대로)\s\p{Nd}{1,4}(?:번길\s?\p{Nd}{1,4})?(?:,\s?\p{Nd}{1,4}호)?(?!\p{Nd})/gu,
]
