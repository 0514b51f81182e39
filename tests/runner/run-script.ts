import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Runs a program of node_modules/.bin with its output shown; returns its exit status. */
export function runTool(
  command: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): number | null {
  const bin = path.resolve('node_modules/.bin')
  return spawnSync([command, ...args.map(quote)].join(' '), {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
  }).status
}

/** Runs what package.json says under that name, without npm's own lines around it. */
export function runScript(name: string): number | null {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  const command = scripts[name]
  if (!command) throw new Error(`package.json has no script ${name}`)
  return runTool(command)
}

function quote(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : JSON.stringify(argument)
}
