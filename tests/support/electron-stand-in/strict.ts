/**
 * Whatever the stand-in does not have throws by name, so that a test never passes on something
 * that was not there. What the language itself asks for (thenables, symbols, inspection) is let be.
 */
export function strict<T extends object>(name: string, target: T): T {
  const asked = new Set(['then', 'toJSON', 'constructor', 'prototype', 'nodeType', '$$typeof'])
  return new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || asked.has(key) || key in object) {
        const value: unknown = Reflect.get(object, key, object)
        return typeof value === 'function' && !isClass(value) ? value.bind(object) : value
      }
      throw unimplemented(`${name}.${key}`)
    },
  })
}

export function unimplemented(what: string): Error {
  return new Error(`The stand-in for Electron has no ${what}.`)
}

/** Refuses options that nothing here would act on. */
export function onlyKnown(what: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((key) => !known.includes(key))
  if (unknown) throw unimplemented(`${what} option ${unknown}`)
}

function isClass(value: object): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value))
}
