import { type ChildProcessByStdio, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { FaultsInput } from './faults.ts'

/*
 * Laptops of their own network: one namespace each, on a switch in user space, since not every
 * kernel can delay and lose by itself. Linux, as root.
 */

/** A laptop's place: addresses end in its number, from 1. */
export interface Place {
  readonly namespace: string
  readonly ipv4: string
  readonly ipv6: string
  /** Runs a line of a shell there; throws where it fails. */
  readonly run: (line: string) => void
  /** Everything that runs there. */
  readonly processes: () => readonly number[]
}

export interface Lan {
  readonly places: readonly Place[]
  /** From now on the network does this wrong, and nothing else. */
  readonly fault: (faults: FaultsInput) => Promise<void>
  readonly remove: () => void
}

/** Node has no `ioctl`; every Linux has a Perl. 0x400454ca is TUNSETIFF, 0x1002 a TAP without a head of its own. */
const openTaps = `$^F = 255; my @kept;
for (split /,/, shift @ARGV) {
  open(my $tap, "+<", "/dev/net/tun") or die $!;
  ioctl($tap, 0x400454ca, pack("a16 s x22", $_, 0x1002)) or die $!;
  push @kept, $tap;
}
exec @ARGV, map { fileno $_ } @kept`

/** Whether such networks can be made here. */
export function canMakeLans(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = `sotto-probe-${process.pid}`
  if (spawnSync('ip', ['netns', 'add', probe]).status !== 0) return false
  spawnSync('ip', ['netns', 'del', probe])
  const tap = `st${process.pid}`
  return spawnSync('perl', ['-e', openTaps, tap, 'true']).status === 0
}

export async function createLan(laptops: number, seed: number): Promise<Lan> {
  const numbers = Array.from({ length: laptops }, (_, at) => at + 1)
  const taps = numbers.map((number) => `st${process.pid % 100_000}p${number}`)
  const program = ['--import', 'tsx', path.join(import.meta.dirname, 'run-switch.ts')]
  const child: Switch = spawn(
    'perl',
    ['-e', openTaps, taps.join(','), process.execPath, ...program, String(seed)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      // A reader that waits takes a thread of its own.
      env: { ...process.env, UV_THREADPOOL_SIZE: String(laptops + 4) },
    },
  )
  await once(child.stdout, 'data')
  const places = numbers.map((number, at) => place(taps[at] as string, number))
  return {
    places,
    fault: async (faults) => {
      child.stdin.write(`${JSON.stringify(faults)}\n`)
      await once(child.stdout, 'data')
    },
    remove: () => {
      for (const { namespace, processes } of places) {
        for (const pid of processes()) signal(pid, 'SIGKILL')
        spawnSync('ip', ['netns', 'del', namespace])
      }
      child.stdin.end()
    },
  }
}

type Switch = ChildProcessByStdio<Writable, Readable, null>

function place(tap: string, number: number): Place {
  const namespace = `sotto-${tap}`
  const [ipv4, ipv6] = [`10.77.0.${number}`, `fd77::${number}`]
  const ip = (...args: readonly string[]) =>
    execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' })
  const run = (line: string) => void ip('netns', 'exec', namespace, 'sh', '-ec', line)
  ip('netns', 'add', namespace)
  ip('link', 'set', tap, 'netns', namespace)
  run(`ip link set lo up
ip link set ${tap} name wlan0
ip addr add ${ipv4}/24 dev wlan0
ip -6 addr add ${ipv6}/64 dev wlan0 nodad
ip link set wlan0 up
ip route add default via 10.77.0.254
ip -6 route add default via fd77::fe`)
  const processes = () => ip('netns', 'pids', namespace).split('\n').filter(Boolean).map(Number)
  return { namespace, ipv4, ipv6, run, processes }
}

/** Some end by themselves meanwhile. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
