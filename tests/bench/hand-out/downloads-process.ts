import { get } from 'node:http'

/* So many downloads at once, each begun again when it is through; says how many bytes came, every second. */
const [port = 0, many = 0] = process.argv.slice(2).map(Number)
let bytes = 0
function download(): void {
  const options = { host: '127.0.0.1', port, path: '/get/sotto.deb', agent: false } as const
  const request = get(options, (response) => {
    response.on('data', (part: Buffer) => {
      bytes += part.length
    })
    response.on('close', () => setImmediate(download))
  })
  request.on('error', () => process.exit(1))
}
for (let i = 0; i < many; i++) download()
setInterval(() => process.send?.(bytes), 250)
process.on('disconnect', () => process.exit(0))
