import { useTranslation } from '../../i18n/index.ts'
import { useDirectory } from '../../session/react/index.ts'
import './guide.css'

const lines = ['record', 'hold', 'names', 'pictures', 'burn'] as const

/** The rules of the house; the room's own first, where it does not stand beside them already. */
export function HouseRules({ withRoom = true }: { readonly withRoom?: boolean }) {
  const { t } = useTranslation()
  const { facts, rule } = useDirectory()
  return (
    <ul className="house-rules">
      {facts && withRoom && <li>{t(`workshop.rule.${rule}`)}</li>}
      {lines.map((line) => (
        <li key={line}>{t(`guide.rules.${line}`)}</li>
      ))}
    </ul>
  )
}
