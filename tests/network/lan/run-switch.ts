import { read, write } from 'node:fs'
import { createInterface } from 'node:readline'
import { seededRandom } from '../../support/seeded.ts'
import { faultsSchema } from './faults.ts'
import { createSwitch } from './switch.ts'

/*
 * run-switch.ts SEED FD...: a switch between the TAP devices that are open as these descriptors;
 * each line that comes in is JSON of the faults from now on. It ends with whoever started it.
 */
const [seed = '1', ...descriptors] = process.argv.slice(2)
const ports = descriptors.map(Number)
/** More than any card here sends at once. */
const longest = 65_536

const { set, receive } = createSwitch({
  ports: ports.length,
  // A full queue drops, as a switch does.
  send: (port, bytes) => write(ports[port] as number, bytes, () => {}),
  random: seededRandom(Number(seed)),
  later: (milliseconds, act) => setTimeout(act, milliseconds),
})

ports.forEach((descriptor, port) => {
  const buffer = Buffer.alloc(longest)
  const next = () =>
    read(descriptor, buffer, 0, longest, null, (error, length) => {
      if (!error) receive(port, Buffer.from(buffer.subarray(0, length)))
      next()
    })
  next()
})

createInterface({ input: process.stdin })
  .on('line', (line) => {
    set(faultsSchema.parse(JSON.parse(line)))
    console.log('set')
  })
  .on('close', () => process.exit(0))
console.log('ready')
