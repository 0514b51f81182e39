import type { BundledPackage } from './components.ts'

/** Our own licence, and those of all that is bundled, as one plain text. */
export function licencePage(own: string, packages: readonly BundledPackage[]): string {
  const parts = packages.map(({ name, version, licence, texts }) =>
    [`${name} ${version} (${licence})`, ...texts].join('\n\n'),
  )
  const electron =
    'Electron and Chromium: the files LICENSE and LICENSES.chromium.html beside the program.'
  return `${[own.trim(), electron, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}
