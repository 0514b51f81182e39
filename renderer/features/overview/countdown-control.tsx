import { Timer, TimerOff } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from '../../i18n/index.ts'
import { useCountdown, useWorkshop } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'

const minute = 60_000
const lengths = [5, 10, 15, 20, 30, 45, 60, 90]

/** Starts a countdown that every screen shows, or stops it. */
export function CountdownControl() {
  const { t } = useTranslation()
  const { access, countdown } = useWorkshop()
  const running = useCountdown()
  const key = access.signs.facilitators
  if (!key) return null
  if (running) {
    return (
      <Button onPress={() => countdown.start(key, 0)}>
        <TimerOff size={16} aria-hidden />
        {t('countdown.stop')}
      </Button>
    )
  }
  return (
    <MenuTrigger>
      <AriaButton className="button">
        <Timer size={16} aria-hidden />
        {t('countdown.start')}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={t('countdown.start')}>
          {lengths.map((length) => (
            <MenuItem
              key={length}
              className="menu-item"
              onAction={() => countdown.start(key, length * minute)}
            >
              {t('countdown.minutes', { count: length })}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
