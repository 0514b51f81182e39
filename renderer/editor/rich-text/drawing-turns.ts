import { flushSync } from 'react-dom'
import { createTurns } from './turns.ts'

/* A task of its own behind the frame's: its drawing, and what is made next, are not one long task. */
const turns = createTurns((callback) => requestAnimationFrame(() => setTimeout(callback)))

/**
 * Has something drawn when its turn comes: what comes at once is made in many short tasks and not in a long one.
 * @param of what it is drawn for; it waits once
 * @param draw sets what is to be drawn, which is then drawn before it returns
 * @returns takes it back
 */
export function drawInTurn(of: object, draw: () => void): () => void {
  turns.add(of, () => flushSync(draw))
  return () => turns.drop(of)
}
