import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'

interface Common {
  /** Its accessible name, and its tooltip together with the keys. */
  readonly label: string
  readonly keys?: string
  readonly Icon: LucideIcon
  readonly isDisabled: boolean
}

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent)

const className = 'button button-quiet button-icon format-button'

/** A format that is on or off where the caret is. Pressing it leaves the caret in the text. */
export function ToolbarToggle(props: Common & { isOn: boolean; onToggle: () => void }) {
  return (
    <Tip {...props}>
      <ToggleButton
        aria-label={props.label}
        className={className}
        isSelected={props.isOn}
        isDisabled={props.isDisabled}
        preventFocusOnPress
        onChange={props.onToggle}
      >
        <props.Icon size={17} aria-hidden />
      </ToggleButton>
    </Tip>
  )
}

/** An act on the text. Pressing it leaves the caret in the text. */
export function ToolbarButton(props: Common & { onPress: () => void }) {
  return (
    <Tip {...props}>
      <Button
        aria-label={props.label}
        className={className}
        isDisabled={props.isDisabled}
        preventFocusOnPress
        onPress={props.onPress}
      >
        <props.Icon size={17} aria-hidden />
      </Button>
    </Tip>
  )
}

function Tip({ label, keys, children }: Common & { children: ReactElement }) {
  return (
    <TooltipTrigger delay={400}>
      {children}
      <Tooltip className="tooltip" offset={4}>
        {label}
        {keys ? (
          <kbd className="format-keys">{isApple ? keys.replace('Ctrl+', '⌘') : keys}</kbd>
        ) : null}
      </Tooltip>
    </TooltipTrigger>
  )
}
