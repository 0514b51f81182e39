import { okIf, type Step } from '../step.ts'

export const isolation: Step = {
  title: 'The page is kept apart from Node, in a secure context of its own',
  onStandIn: true,
  examine: async ({ window }) => {
    const seen = await window.evaluate(() => ({
      secure: isSecureContext,
      node: ['require', 'process', 'Buffer', 'module'].filter((name) =>
        Reflect.has(globalThis, name),
      ).length,
      bridge: typeof Reflect.get(globalThis, 'sotto') === 'object',
    }))
    return okIf(
      seen.secure && seen.bridge && seen.node === 0,
      `secure context: ${seen.secure}; bridge: ${seen.bridge}; names of Node in the page: ${seen.node}`,
    )
  },
}
