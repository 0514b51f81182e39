import type { StrangeLetters } from '../../../shared/notebook/body/doc-line.ts'
import type { Piece } from '../../../shared/notebook/body/edits.ts'
import type { Line, LineProps, Run } from '../../../shared/notebook/body/line.ts'
import { sliceRuns } from '../../../shared/notebook/body/looks.ts'
import type { More } from '../../../shared/notebook/body/properties.ts'
import { placeOfSpot } from '../../../shared/notebook/body/shown-lines.ts'

/** A run as it is put into a body. */
export function pieceOfRun(run: Run, inherits = false): Piece {
  const { text, format, link, atom } = run
  if (atom !== undefined) return { kind: 'atom', atom }
  return { kind: 'text', text, format, link, inherits }
}

/** A whole line as it is put into a body, with what is kept of the line that it was before. */
export function piecesOfLine(
  line: Line,
  more: More | undefined,
  strange: readonly StrangeLetters[] = [],
): Piece[] {
  return [boundaryPiece(line.props, more), ...textPieces(line, strange), { kind: 'wall' }]
}

function textPieces(line: Line, strange: readonly StrangeLetters[]): Piece[] {
  if (strange.length === 0) return line.runs.map((run) => pieceOfRun(run))
  const cuts = new Set(strange.flatMap(({ offset, length }) => [offset, offset + length]))
  const places = [0, ...[...cuts].sort((a, b) => a - b), line.text.length]
  return places.slice(1).flatMap((end, i) => {
    const from = places[i] ?? 0
    const looks = strange.find(({ offset, length }) => offset <= from && end <= offset + length)
    return sliceRuns(line, from, end).map((run): Piece => {
      const piece = pieceOfRun(run)
      return looks && piece.kind === 'text' ? { ...piece, strange: looks.looks } : piece
    })
  })
}

/** A new boundary; that of a line in a cell says so, whatever it says besides. */
export function boundaryPiece(props: LineProps, more: More | undefined): Piece {
  const said = props.spot === undefined ? more : { ...more, ...placeOfSpot(props) }
  return { kind: 'boundary', props, ...(said ? { more: said } : {}) }
}
