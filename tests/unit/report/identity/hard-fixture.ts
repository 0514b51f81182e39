/*
 * Writings of listed names that a reader of words overlooks, and addresses that tell who was given them.
 * Made up. Written once, before anything was tuned on it; what is found in the plain lines is too much.
 */
const tags = (words: string) =>
  [...words].map((sign) => String.fromCodePoint(0xe0000 + (sign.codePointAt(0) ?? 0))).join('')

/** What the organizer pasted. */
export const hardList = [
  'Nora Feldt',
  'QUORUM',
  'Олег Санин',
  'ليلى حداد',
  'דניאל כהן',
  'Jürgen Groß',
]

/** Each holds a name of the list, written otherwise. */
export const hardWritings: readonly string[] = [
  'heard from nora feldt so',
  'heard from No\u00adra Fel\u00addt so',
  'heard from N\u200bo\u200br\u200ba so',
  'heard from Nora\u2060Feldt so',
  `heard from Nor${tags('x')}a Fe${tags('y')}ldt so`,
  'heard from Nоrа Fеldt so',
  'heard from Ｎｏｒａ Ｆｅｌｄｔ so',
  'heard from 𝓝𝓸𝓻𝓪 𝓕𝓮𝓵𝓭𝓽 so',
  'heard from ɴᴏʀᴀ ꜰᴇʟᴅᴛ so',
  'heard from 🅝ⓞⓡⓐ so, ⓝⓞⓡⓐ',
  'heard from \u202etdleF aroN\u202c so',
  'heard from n o r a   f e l d t so',
  'heard from n.o.r.a so',
  'heard from nora_feldt so',
  'heard from noraFeldt so',
  'heard from #norafeldt so',
  'heard from feldtnora so',
  'heard from no\u2028ra so',
  'heard from n0ra f3ldt so',
  'heard from N.F. so',
  'heard from Feldts so',
  'heard from Feldt’s so',
  'see https://example.org/people/nora-feldt',
  'see https://example.org/%6e%6f%72%61',
  'see https://norafeldt.example.org/',
  'write to nora.feldt77@example.org',
  'the quorumgroup pays',
  'it was Q.U.O.R.U.M again',
  'сказал Олегу Санину вчера',
  'قالت لليلى حدّاد ذلك',
  'אמרו לדניאל כהן',
  'von Juergens nicht, von JÜRGEN GROSS doch',
]

/** Addresses that name who was given them, or a machine of somebody's own. */
export const tellingLinks: readonly string[] = [
  'https://example.org/?utm_source=nora',
  'https://example.org?mc_eid=a1b2c3d4e5',
  'https://example.org/a?fbclid=IwAR0xyz',
  'https://example.org/a?gclid=1',
  'https://example.org/a#:~:text=nora',
  'https://docs.example.org/document/d/1AbC/edit?usp=sharing&ouid=112233',
  'https://x.example/?email=nora%40example.org',
  'https://example.org/?igshid=abc',
  'https://example.org/list?u=77&id=ab&e=cd',
  'https://example.org/a?_hsenc=p2ANq&_hsmi=1',
  'https://example.org/a?si=Zx81',
  'https://example.org/a?share=5f3',
  'mailto:desk@example.org?subject=from%20nora',
  'https://nora-feldt.example.org',
  'https://example.org:8443',
  'http://printer.local/',
  'http://192.168.1.20/notes',
  'http://localhost:3000/x',
  'https://example.org/@nora',
  'https://example.org/~nfeldt',
]

/** Lines in which nothing of the list stands. */
export const plainLines: readonly string[] = [
  'the nor a felt hat were theirs; a minor affair',
  'ignore the form, and the honorary title',
  'we lack a quota, not a quarrel',
  'the field test was in a normal week',
  'a decor, a floral pattern, an anorak',
  'see https://example.org for the page',
  'see https://example.org/ and https://example.net',
  'one hundred people, ninety seconds, three rooms',
  'notes in no order: access, rights, aims',
  'in fact none of us felt it',
]
