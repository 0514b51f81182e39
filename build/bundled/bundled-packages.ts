import type { Plugin } from 'vite'

/** Places of packages below the project, as the lockfile names them: `node_modules/a/node_modules/b`. */
export type PackagePlaces = Set<string>

/** The package that a module belongs to; undefined for our own. */
export function packageOf(module: string): string | undefined {
  const path = module.replaceAll('\\', '/').split('?', 1)[0] ?? ''
  const at = path.indexOf('node_modules/')
  const within = /^(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/.exec(at < 0 ? '' : path.slice(at))?.[0]
  return within?.slice(0, -1)
}

/** Notes the package of every module and file that goes into a bundle of Vite's; of the page's and of its workers'. */
export function notesPackages(places: PackagePlaces): Plugin {
  return {
    name: 'notes-packages',
    generateBundle: (_, bundle) => {
      // Typefaces are no modules: they go along as files.
      const modules = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds : part.originalFileNames,
      )
      for (const module of modules) {
        const place = packageOf(module)
        if (place) places.add(place)
      }
    },
  }
}
