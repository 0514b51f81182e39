/** A system that Sotto is handed out for. */
export type System = 'windows' | 'mac' | 'linux'

/** What a file of the folder is for people: an app for a system, or something beside it. */
export interface PackageKind {
  /** Undefined for what belongs to no system: check sums, a bill of materials. */
  readonly system: System | undefined
  /** `arm64`: for processors of that kind alone. */
  readonly arm: boolean
  /** Runs from where it lies; nothing is installed. */
  readonly portable: boolean
}

/** Names that mean one and the same everywhere: no path, no hidden file, nothing to be escaped but blanks. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9 ._+()-]{0,119}$/
/** The kinds of files that are handed out. Nothing that people wrote has one of these. */
const packages: readonly (readonly [RegExp, System | undefined])[] = [
  [/\.(deb|rpm|appimage|flatpak)$/i, 'linux'],
  [/\.(exe|msi)$/i, 'windows'],
  [/\.(dmg|pkg)$/i, 'mac'],
  [/\.(zip|tar\.(gz|xz))$/i, undefined],
]
const beside = /^(SHA256SUMS(\.(asc|sig|minisig))?|[A-Za-z0-9._-]+\.cdx\.json)$/

/** What a file is by its name; undefined for what is not handed out. */
export function packageKind(name: string): PackageKind | undefined {
  if (!plainName.test(name)) return undefined
  if (beside.test(name)) return { system: undefined, arm: false, portable: false }
  const found = packages.find(([ending]) => ending.test(name))
  if (!found) return undefined
  const system = found[1] ?? systemIn(name)
  // An archive that says no system is none of ours: it could be somebody's notes.
  return system && { system, arm: /arm64|aarch64/i.test(name), portable: found[1] === undefined }
}

function systemIn(name: string): System | undefined {
  if (/darwin|mac/i.test(name)) return 'mac'
  if (/win/i.test(name)) return 'windows'
  return /linux|\.tar\./i.test(name) ? 'linux' : undefined
}

/** The system of a browser, by what it says of itself; undefined for phones and for what says nothing. */
export function systemOf(userAgent: string | undefined): System | undefined {
  const says = userAgent ?? ''
  if (/android|iphone|ipad|ipod/i.test(says)) return undefined
  if (/windows/i.test(says)) return 'windows'
  if (/macintosh|mac os x/i.test(says)) return 'mac'
  return /linux|x11|cros/i.test(says) ? 'linux' : undefined
}
