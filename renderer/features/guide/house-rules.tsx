import { useTranslation } from '../../i18n/index.ts'
import { useDirectory } from '../../session/react/index.ts'
import './guide.css'

const lines = ['record', 'hold', 'names', 'pictures', 'burn'] as const

/** The rules of the house, the room's own first. */
export function HouseRules() {
  const { t } = useTranslation()
  const { facts, rule } = useDirectory()
  return (
    <ul className="house-rules">
      {facts && <li>{t(`workshop.rule.${rule}`)}</li>}
      {lines.map((line) => (
        <li key={line}>{t(`guide.rules.${line}`)}</li>
      ))}
    </ul>
  )
}
