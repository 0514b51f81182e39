import { describe, expect, it } from 'vitest'
import { filesOf } from './repository.ts'
import { functionsOf } from './syntax.ts'

const most = 100

describe('no function is longer than a hundred lines', () => {
  it('counts them from the first line to the last, whatever stands between', () => {
    const text = `// above\nfunction a() {\n\n  // why\n  const b = () => [\n    'é',\n  ]\n}`
    expect(functionsOf(text)).toEqual([
      { name: 'a', lines: 7 },
      { name: '', lines: 3 },
    ])
    expect(functionsOf('class A {\n  b() {\n  }\n}')).toEqual([{ name: 'b', lines: 2 }])
  })

  it('of all functions of the app', () => {
    const files = filesOf(['shared', 'renderer', 'electron'], ['.ts', '.tsx'])
    const all = files.flatMap(({ path, text }) =>
      functionsOf(text, path.endsWith('.tsx')).map(({ name, lines }) => ({
        name: `${path}: ${name}`,
        lines,
      })),
    )
    expect(all.length).toBeGreaterThan(3000)
    expect(all.filter(({ lines }) => lines > most)).toEqual([])
  })
})
