import { get } from 'node:http'
import { meetingPointAnswer, meetPath } from '../../shared/meeting-point/protocol.ts'

/** Milliseconds that a meeting point on the same network gets for all of its answer, however it comes. */
const patienceMs = 2000
/** Bytes of an answer; ours has thirty. Headers are bounded by Node itself. */
const longest = 1000

/** Whether a meeting point answers there now. Never rejects. */
export function answers(host: string, port: number, patience = patienceMs): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host, port, path: meetPath, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        body += part
        if (body.length > longest) request.destroy()
      })
      response.on('end', () => resolve(body === JSON.stringify(meetingPointAnswer)))
    })
    // Not the socket's own time-out, which begins anew with every byte.
    const deadline = setTimeout(() => request.destroy(), patience)
    request.on('close', () => {
      clearTimeout(deadline)
      resolve(false)
    })
    request.on('error', () => resolve(false))
  })
}
