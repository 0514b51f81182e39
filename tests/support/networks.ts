import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A network card of a computer that a browser is put on. */
export interface Card {
  readonly name: string
  /** IPv4; the network is the /24 around it. */
  readonly address: string
  /** Whether what has no other way goes out through this card. */
  readonly gateway?: string
}

/** A browser's executable that runs on a computer with these cards, and on no other network. */
export interface PlacedBrowser {
  readonly executablePath: string
  readonly remove: () => void
}

/** Whether networks of one's own can be made here: on Linux, by root. */
export function canMakeNetworks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const command = 'ip link add card0 type veth peer name card1'
  return spawnSync('unshare', ['--net', 'sh', '-c', command]).status === 0
}

/**
 * Puts a browser into a network namespace of its own, with pairs of virtual cards. Everything in it
 * is gone when the browser ends.
 */
export function placeBrowser(browser: string, cards: readonly Card[]): PlacedBrowser {
  const folder = mkdtempSync(path.join(tmpdir(), 'sotto-networks-'))
  const executablePath = path.join(folder, 'browser')
  const lines = cards.flatMap(({ name, address, gateway }) => [
    `ip link add ${name} type veth peer name peer-${name}`,
    `ip addr add ${address}/24 dev ${name}`,
    `ip link set ${name} up`,
    `ip link set peer-${name} up`,
    ...(gateway ? [`ip route add default via ${gateway} dev ${name}`] : []),
  ])
  writeFileSync(
    executablePath,
    `#!/bin/sh
exec unshare --net sh -ec '
ip link set lo up
${lines.join('\n')}
exec "$0" "$@"' '${browser}' "$@"
`,
  )
  chmodSync(executablePath, 0o755)
  return { executablePath, remove: () => rmSync(folder, { recursive: true }) }
}
