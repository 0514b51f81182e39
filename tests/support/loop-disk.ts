import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/*
 * A disk of its own for a test (ext4 on a loop device; Linux, as root), whose power can be cut: the
 * file system is told to go down without writing anything more, as file systems are tested
 * (EXT4_IOC_SHUTDOWN, without a flush of the journal). What has not been flushed lies in the memory of
 * this computer and is gone. It stands for a disk that keeps what it was told to keep.
 */
export interface LoopDisk {
  readonly folder: string
  /** From here on nothing reaches the disk. */
  readonly cutPower: () => void
  /** Starts again after the cut; nothing may use the folder. The file system repairs itself as ever. */
  readonly start: () => Promise<void>
  readonly remove: () => Promise<void>
}

const bytes = 256 * 1024 * 1024
/** Node has no `ioctl`; every Linux has a Perl. 0x8004587d is EXT4_IOC_SHUTDOWN, 2 is NOLOGFLUSH. */
const shutDown =
  'open(my $disk, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($disk, 0x8004587d, $how) or die $!'

/** Makes an empty disk and mounts it. Throws where this computer does not let us. */
export function createLoopDisk(): LoopDisk {
  const home = mkdtempSync(path.join(tmpdir(), 'sotto-disk-'))
  const image = path.join(home, 'image')
  const folder = path.join(home, 'mounted')
  mkdirSync(folder)
  run('truncate', '--size', String(bytes), image)
  run('mkfs.ext4', '-q', image)
  // Nothing is written by itself within a trial: what is there was asked for.
  const mount = () => run('mount', '-o', 'loop,commit=600', image, folder)
  mount()
  return {
    folder,
    cutPower: () => run('perl', '-e', shutDown, folder),
    start: async () => {
      await unmount(folder)
      mount()
    },
    remove: async () => {
      await unmount(folder)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Processes that were killed let go of their files one after the other. */
async function unmount(folder: string): Promise<void> {
  for (let left = 100; ; left--) {
    try {
      return run('umount', folder)
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
}
