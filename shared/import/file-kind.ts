/** What a file is, by what is in it first, by its name then. */
type FileKind = 'markdown' | 'text' | 'csv' | 'html' | 'docx' | 'odt' | 'rtf' | UnreadKind

/** Kinds that are not read; the interface says for each what to do. */
export type UnreadKind =
  | 'unknown-kind'
  | 'pdf'
  | 'picture'
  | 'old-word'
  | 'locked'
  | 'sheet'
  | 'slides'
  | 'archive'

/** So much of a file says what it is, in bytes. */
const head = 4096

/**
 * The kind of a file.
 * @param partsOf the names of the parts of an archive
 */
export function fileKindOf(
  name: string,
  bytes: Uint8Array,
  partsOf: () => readonly string[],
): FileKind {
  const begin = latin(bytes.subarray(0, head))
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (begin.startsWith('PK\u0003\u0004')) return archiveKind(partsOf, ending)
  if (begin.startsWith('{\\rtf')) return 'rtf'
  if (begin.startsWith('\u00d0\u00cf\u0011\u00e0')) return compoundKind(bytes)
  if (begin.startsWith('%PDF')) return 'pdf'
  if (
    /^(?:\u0089PNG|GIF8|\u00ff\u00d8\u00ff|RIFF....WEBP|II\*\0|MM\0\*|....ftyphei)/s.test(begin)
  ) {
    return 'picture'
  }
  switch (ending) {
    case 'md':
    case 'markdown':
    case 'mdown':
    case 'mkd':
      return 'markdown'
    case 'txt':
    case 'text':
    case 'log':
    case 'rst':
    case 'org':
    case 'adoc':
      return 'text'
    case 'csv':
    case 'tsv':
    case 'tab':
      return 'csv'
    case 'html':
    case 'htm':
    case 'xhtml':
      return 'html'
    case 'docx':
    case 'odt':
    case 'rtf':
    case 'docm':
      // Not what its name says: its reader says so.
      return ending === 'docm' ? 'docx' : ending
    case 'doc':
      return 'old-word'
    default:
      return /^\s*<(?:!doctype html|html)\b/i.test(begin) ? 'html' : 'unknown-kind'
  }
}

function archiveKind(partsOf: () => readonly string[], ending: string): FileKind {
  const parts = partsOf()
  const has = (pattern: RegExp) => parts.some((part) => pattern.test(part))
  if (has(/^word\/document\d*\.xml$/)) return 'docx'
  if (has(/^xl\//)) return 'sheet'
  if (has(/^ppt\//)) return 'slides'
  if (has(/^content\.xml$/)) {
    return ending === 'ods' ? 'sheet' : ending === 'odp' ? 'slides' : 'odt'
  }
  // Of another system, in a form of its own: it is said what to save it as.
  if (has(/^Index\/.*\.iwa$|^index\.(?:xml|apxl)(?:\.gz)?$/)) return 'unknown-kind'
  return ending === 'docx' || ending === 'odt' ? ending : 'archive'
}

/** Files of older Office programs, and newer ones with a password, are in one kind of container. */
function compoundKind(bytes: Uint8Array): UnreadKind {
  const all = latin(bytes).replaceAll('\u0000', '')
  if (all.includes('EncryptedPackage')) return 'locked'
  if (all.includes('WordDocument')) return 'old-word'
  if (all.includes('Workbook')) return 'sheet'
  return all.includes('PowerPoint Document') ? 'slides' : 'unknown-kind'
}

/** One sign for each byte. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += head) {
    text += String.fromCharCode(...bytes.subarray(at, at + head))
  }
  return text
}
