/** Fields of Word and RTF that say what the file says of itself: who made it, saved it, prints it, where it lies. */
const ofFile =
  /^\s*(?:(?:INFO|DOCPROPERTY)\s+)?"?(?:AUTHOR|LASTSAVEDBY|MANAGER|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE)\b/i
/** The same of a content control, by what it is bound to in the file's properties. */
const boundToFile = /coreProperties.*(?:creator|lastModifiedBy)|extended-properties.*Manager/i

/** Whether a field says what the file says of itself, by its instruction. */
export function saysFileData(instruction: string): boolean {
  return ofFile.test(instruction)
}

/** Whether a content control does, by its binding (an XPath). */
export function isBoundToFileData(path: string): boolean {
  return boundToFile.test(path)
}

/** Fields of OpenDocument that do. */
export const odtFileFields: ReadonlySet<string> = new Set(
  'author-name author-initials creator initial-creator printed-by file-name template-name sender-firstname sender-lastname sender-initials sender-title sender-position sender-email sender-phone-private sender-phone-work sender-fax sender-company sender-street sender-city sender-postal-code sender-country sender-state-or-province'.split(
    ' ',
  ),
)
