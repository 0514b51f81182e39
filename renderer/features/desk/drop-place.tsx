import { type ReactNode, useState } from 'react'
import { allowDrop, droppedKey } from './drag.ts'

/** A place where a group's section may be dropped; it says what happens there while one is over it. */
export function DropPlace(props: {
  readonly className: string
  readonly label: string
  readonly onDropped: (key: string) => void
  readonly children?: ReactNode
}) {
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its ways by button and key
    <div
      className={over ? `${props.className} drop-over` : props.className}
      onDragOver={(event) => setOver(allowDrop(event))}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        const key = droppedKey(event)
        if (!key) return
        event.preventDefault()
        props.onDropped(key)
      }}
    >
      {props.children}
      {over && <p className="drop-label">{props.label}</p>}
    </div>
  )
}
