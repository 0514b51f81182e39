import { DoorClosed, File } from 'lucide-react'
import type { SectionStatus } from '../../../shared/disclosure/status.ts'

/** The shape of a state: told apart without colour. Plain paper; a ribbon that is open, torn or whole; a shut door. */
export function StateGlyph({ kind }: { kind: SectionStatus['kind'] }) {
  if (kind === 'off-the-record') return <File size={18} strokeWidth={1.5} aria-hidden />
  if (kind === 'held') return <DoorClosed size={18} strokeWidth={2.25} aria-hidden />
  return (
    <svg
      className={`ribbon ribbon-${kind}`}
      viewBox="0 0 16 26"
      width="16"
      height="26"
      aria-hidden="true"
    >
      {kind === 'changed' ? (
        <path d="M2 1h12v10l-3 2.5-2-2-3 2.5-4-2.5zM2 15.5l4 2.5 3-2.5 2 2 3-2.5v10l-6-5-6 5z" />
      ) : (
        <path d="M2 1h12v24l-6-5.5L2 25z" />
      )}
    </svg>
  )
}
