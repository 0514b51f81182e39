import { okIf, type Step } from '../step.ts'

export const printing: Step = {
  title: 'A page is printed to PDF',
  onStandIn: true,
  examine: async ({ window }) => {
    const bytes = await window.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'sotto') as {
        requests: Record<string, (request: unknown) => Promise<{ value?: Uint8Array }>>
      }
      const html = '<!doctype html><title>Examination</title><p>Examination</p>'
      const answer = await bridge.requests['report:print-pdf']?.({ html })
      const { value } = answer ?? {}
      const isPdf = value !== undefined && new TextDecoder().decode(value.slice(0, 5)) === '%PDF-'
      return isPdf ? value.length : 0
    })
    return okIf(bytes > 0, bytes > 0 ? `${Math.ceil(bytes / 1024)} KiB` : 'no PDF came')
  },
}
