import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import './guide.css'
import { HouseRules } from './house-rules.tsx'

/** The house rules on one card, until they have been read on this device: once for a workshop. */
export function RulesCard() {
  const { t } = useTranslation()
  const { acts, memory } = useWorkshop()
  const title = useId()
  const isRead = useSyncExternalStore(memory.subscribe, memory.rulesRead)
  const [isLoaded, setIsLoaded] = useState(false)
  useEffect(() => {
    let isThere = true
    void memory.stored.loaded.then(() => isThere && setIsLoaded(true))
    return () => {
      isThere = false
    }
  }, [memory])
  if (isRead || !isLoaded) return null
  return (
    <section className="rules-card" aria-labelledby={title}>
      <h2 id={title}>{t('guide.rules.title')}</h2>
      <HouseRules withRoom={false} />
      <div className="rules-card-foot">
        <Button
          onPress={() => {
            memory.noteRulesRead()
            acts.agreeToRules()
          }}
        >
          {t('guide.rules.read')}
        </Button>
        <span>{t('guide.rules.where')}</span>
      </div>
    </section>
  )
}
