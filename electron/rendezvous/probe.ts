import { get } from 'node:http'
import { meetingPointAnswer, meetPath } from '../../shared/rendezvous/protocol.ts'

/** Milliseconds that a meeting point on the same network gets to answer. */
const patience = 2000

/** Whether a meeting point answers there now. Never rejects. */
export function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(
      { host, port, path: meetPath, timeout: patience, agent: false },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          body += part
          if (body.length > 1000) request.destroy()
        })
        response.on('end', () => resolve(body === JSON.stringify(meetingPointAnswer)))
      },
    )
    request.on('timeout', () => request.destroy())
    request.on('close', () => resolve(false))
    request.on('error', () => resolve(false))
  })
}
