import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { folded } from '../../shared/report/identity/finding.ts'

/*
 * Picks the word lists of the identity check out of packages whose licences allow it, into
 * shared/report/identity/words. Run by hand, with a registry in reach: `npx tsx build/names/gather.ts`.
 */

/** What is picked from, exactly: faker and the stop words are MIT, the Arabic names ISC, CLDR is Unicode-3.0. */
const packages = {
  faker: '@faker-js/faker@10.6.0',
  arabic: 'arabic-name-to-en@1.0.6',
  stop: 'stopwords-iso@1.1.0',
  annotations: 'cldr-annotations-full@48.2.0',
  dates: 'cldr-dates-full@48.2.0',
  territories: 'cldr-localenames-full@48.2.0',
} as const
const languages = ['en', 'es', 'fr', 'pt', 'de', 'sw', 'tr', 'ar', 'fa', 'hi', 'zh', 'ko']

const target = path.resolve(import.meta.dirname, '../../shared/report/identity/words')
const work = mkdtempSync(path.join(tmpdir(), 'names-'))

/** The folder of an unpacked package. */
function fetched(name: keyof typeof packages): string {
  const folder = path.join(work, name)
  mkdirSync(folder)
  const file = execFileSync('npm', ['pack', '--silent', packages[name]], {
    cwd: folder,
    encoding: 'utf8',
  })
  execFileSync('tar', ['xzf', file.trim()], { cwd: folder })
  return path.join(folder, 'package')
}

function json(...file: string[]): unknown {
  return JSON.parse(readFileSync(path.join(...file), 'utf8'))
}

/** All strings in a value, whatever holds them. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

/** The strings that stand under a key, anywhere in a value. */
function under(key: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key ? strings(inner) : under(key, inner),
  )
}

const scripts = {
  latin: /^[\p{Script=Latin}'-]{3,}$/u,
  arabic: /^\p{Script=Arabic}{3,}$/u,
  devanagari: /^[\p{Script=Devanagari}]{2,}$/u,
  hangul: /^\p{Script=Hangul}{1,}$/u,
  han: /^\p{Script=Han}{1,}$/u,
} as const
type Script = keyof typeof scripts

const found = Object.fromEntries(
  Object.keys(scripts).map((script) => [
    script,
    { given: new Set<string>(), family: new Set<string>(), places: new Set<string>() },
  ]),
) as Record<Script, Record<'given' | 'family' | 'places', Set<string>>>

function add(kind: 'given' | 'family' | 'places', words: readonly string[]) {
  for (const word of words.flatMap((one) => (kind === 'places' ? [one] : one.split(/\s+/)))) {
    const plain = folded(word).replace(/[.']/g, '')
    for (const script of Object.keys(scripts) as Script[]) {
      if (scripts[script].test(plain)) found[script][kind].add(plain)
    }
  }
}

const faker = (await import(pathToFileURL(path.join(fetched('faker'), 'dist/index.js')).href)) as {
  allLocales: Record<
    string,
    { person?: Record<string, unknown>; location?: Record<string, unknown> }
  >
}
/** The names of Indian people and places in Latin letters: read by their consonants in Devanagari. */
const indian = { names: new Set<string>(), places: new Set<string>() }
for (const [locale, { person, location }] of Object.entries(faker.allLocales)) {
  const given = strings(person?.first_name)
  const family = strings(person?.last_name)
  const places = [...strings(location?.city_name), ...strings(location?.state)]
  add('given', given)
  add('family', family)
  add('places', places)
  if (/^en_(?:IN|NP)$/.test(locale)) {
    for (const name of [...given, ...family]) indian.names.add(folded(name))
    for (const name of places) indian.places.add(folded(name))
  }
}
const arabic = readFileSync(path.join(fetched('arabic'), 'cases/fullnamedb.js'), 'utf8')
add(
  'given',
  [...arabic.matchAll(/^\s*["']?(\p{Script=Arabic}{3,})["']?:/gmu)].map((match) => match[1] ?? ''),
)
const [stop, annotations, dates, territories] = [
  json(fetched('stop'), 'stopwords-iso.json') as Record<string, string[]>,
  fetched('annotations'),
  fetched('dates'),
  fetched('territories'),
]
const common: Record<string, string[]> = {}
for (const language of languages) {
  const zones = json(dates, 'main', language, 'timeZoneNames.json')
  add('places', under('exemplarCity', zones))
  add('places', under('territories', json(territories, 'main', language, 'territories.json')))
  const notes = json(annotations, 'annotations', language, 'annotations.json')
  const words = [...under('default', notes), ...under('tts', notes)]
    .flatMap((text) => text.split(/[\s|,/:()“”"«»،]+/u))
    // What has a capital there is a name, but in German.
    .filter((word) => language === 'de' || word === word.toLowerCase())
  const all = [...(stop[language] ?? []), ...words].map(folded)
  common[language] = [...new Set(all.filter((word) => /^[\p{L}\p{M}'-]{2,}$/u.test(word)))].sort()
}

const written = (name: string, value: object) => {
  writeFileSync(path.join(target, `${name}.json`), `${JSON.stringify(value, undefined, 2)}\n`)
}
const joined = (words: Iterable<string>, between = ' ') => [...new Set(words)].sort().join(between)
mkdirSync(target, { recursive: true })
for (const [script, { given, family, places }] of Object.entries(found)) {
  written(`${script}-names`, {
    given: joined(given),
    family: joined(family),
    places: joined([...places].filter((place) => !/[\s-]/.test(place))),
    ...(script === 'devanagari'
      ? {
          indianNames: joined([...indian.names].filter((name) => /^[a-z]{3,}$/.test(name))),
          indianPlaces: joined([...indian.places].filter((name) => /^[a-z]{4,}$/.test(name))),
        }
      : {}),
  })
}
for (const language of languages)
  written(`common-${language}`, { words: joined(common[language] ?? []) })
rmSync(work, { recursive: true })
