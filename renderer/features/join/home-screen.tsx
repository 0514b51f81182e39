import { useTranslation } from '../../i18n/index.ts'
import type { RescueResult } from '../../session/index.ts'
import { Button } from '../../ui/index.ts'
import { RescuePicker } from './rescue-picker.tsx'
import './join.css'

interface HomeScreenProps {
  /** The workshops of this device, by their opaque ids. */
  readonly workshops: readonly { readonly id: string; readonly title: string }[]
  /** Something that went wrong just before. */
  readonly note?: string | undefined
  readonly onOpen: (id: string) => void
  readonly onCreate: () => void
  readonly onJoin: () => void
  /** Opens a workshop to try things in alone. */
  readonly onTry: () => void
  /** Brings back what a rescue copy holds. */
  readonly onRescue: (bytes: Uint8Array) => Promise<RescueResult>
}

/** The first screen: start a workshop, join one, or go back to one. */
export function HomeScreen(props: HomeScreenProps) {
  const { workshops, note, onOpen, onCreate, onJoin, onTry, onRescue } = props
  const { t } = useTranslation()
  return (
    <main className="page page-narrow home">
      <h1>{t('common.appName')}</h1>
      <p className="home-tagline">{t('join.tagline')}</p>
      <p className="home-lead">{t('join.lead')}</p>
      {note && (
        <p role="alert" className="home-note">
          {note}
        </p>
      )}
      <div className="home-acts">
        <Button look={workshops.length === 0 ? 'primary' : 'plain'} onPress={onJoin}>
          {t('join.join')}
        </Button>
        <Button onPress={onCreate}>{t('join.start')}</Button>
        <Button look="quiet" onPress={onTry}>
          {t('practice.open')}
        </Button>
      </div>
      {workshops.length > 0 && (
        <section className="home-yours">
          <h2>{t('join.yours')}</h2>
          {workshops.map(({ id, title }) => (
            <Button key={id} onPress={() => onOpen(id)}>
              {t('join.open', { title })}
            </Button>
          ))}
        </section>
      )}
      {workshops.length > 0 && <RescuePicker onFile={onRescue} />}
    </main>
  )
}
