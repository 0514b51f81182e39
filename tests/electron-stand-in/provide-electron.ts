import Module, { register } from 'node:module'
import { strict } from './strict.ts'

/** `electron` for `require` (Playwright asks that way) and for `import` (the app does). */
export function provideElectron(parts: Readonly<Record<string, object>>): void {
  const electron = strict('electron', parts)
  Object.assign(globalThis, { standInElectron: electron })
  const loader = Module as unknown as {
    _load: (request: string, ...rest: unknown[]) => unknown
  }
  const load = loader._load
  loader._load = (request, ...rest) => (request === 'electron' ? electron : load(request, ...rest))
  const names = Object.keys(electron).join()
  const source = `export const {${names}} = globalThis.standInElectron`
  const hook = `export async function resolve(name, context, next) {
    return name === 'electron'
      ? { url: ${JSON.stringify(`data:text/javascript,${encodeURIComponent(source)}`)}, shortCircuit: true }
      : next(name, context)
  }`
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
}
