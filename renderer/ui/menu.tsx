import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  Button,
  MenuItem,
  MenuTrigger,
  Popover,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

/** A menu of actions behind three dots. */
export function Menu({ label, actions }: { label: string; actions: readonly MenuAction[] }) {
  return (
    <MenuTrigger>
      <TooltipTrigger delay={400}>
        <Button className="button button-quiet button-icon" aria-label={label}>
          <Ellipsis size={18} aria-hidden />
        </Button>
        <Tooltip className="tooltip">{label}</Tooltip>
      </TooltipTrigger>
      <Popover className="popover" placement="bottom end">
        <AriaMenu aria-label={label}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className="menu-item"
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
            >
              {action.icon}
              {action.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
