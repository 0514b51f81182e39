/** Set where the app is built (`vite.config.ts`), to the version of package.json. */
declare const __SOTTO_VERSION__: string | undefined

/** The version of this app; of one that runs unbuilt, in a test, 0.0.0. */
export const appVersion = typeof __SOTTO_VERSION__ === 'string' ? __SOTTO_VERSION__ : '0.0.0'
