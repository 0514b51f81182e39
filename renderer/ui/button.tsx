import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly children: ReactNode
}

/** A button with words. */
export function Button({ look = 'plain', children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={look === 'plain' ? 'button' : `button button-${look}`}>
      {children}
    </AriaButton>
  )
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string
  readonly icon: ReactNode
}

/** A button that is an icon; its name is read out and shown on hover and focus. */
export function IconButton({ label, icon, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton {...props} aria-label={label} className="button button-quiet button-icon">
        {icon}
      </AriaButton>
      <Tooltip className="tooltip" offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
