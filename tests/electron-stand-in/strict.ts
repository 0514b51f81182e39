const views = new WeakSet<object>()

/**
 * Whatever the stand-in does not have throws by name, so that a test never passes on something
 * that was not there. What the language itself asks for (thenables, symbols, inspection) is let be.
 */
export function strict<T extends object>(name: string, target: T): T {
  const asked = new Set(['then', 'toJSON', 'constructor', 'prototype', 'nodeType', '$$typeof'])
  const view = new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || asked.has(key) || key in object) {
        const value: unknown = Reflect.get(object, key, object)
        return typeof value === 'function' && !isClass(value) ? value.bind(object) : value
      }
      throw unimplemented(`${name}.${key}`)
    },
  })
  views.add(view)
  return view
}

/** What can still be asked of an object that Electron has destroyed. */
const afterDeath = new Set(['isDestroyed', 'on', 'once', 'off', 'removeListener', 'then'])

/**
 * The strict view of an object that Electron destroys: from then on its methods throw when they are
 * called and its properties when they are read, with Electron's own words.
 */
export function mortal<T extends { isDestroyed: () => boolean }>(name: string, target: T): T {
  const living = strict(name, target)
  const view = new Proxy(living, {
    get(object, key) {
      const dead = target.isDestroyed() && typeof key === 'string' && !afterDeath.has(key)
      if (!dead) return Reflect.get(object, key, object)
      if (typeof Reflect.get(target, key, target) === 'function') return throwDestroyed
      return throwDestroyed()
    },
  })
  views.add(view)
  return view
}

function throwDestroyed(): never {
  throw new TypeError('Object has been destroyed')
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
  return views.has(value) || /^class\b/.test(Function.prototype.toString.call(value))
}
