import { useTranslation } from '../../i18n/index.ts'
import { useDirectory } from '../../session/react/index.ts'
import './workshop.css'

/** The rule of the room, where people write and where it is decided what leaves. */
export function RoomRuleLine() {
  const { t } = useTranslation()
  const { facts, rule } = useDirectory()
  // Until the organizer's word has arrived, there is none to tell.
  return facts ? <p className="room-rule">{t(`workshop.rule.${rule}`)}</p> : null
}
