import { BurnHere, DeviceSetting, RescueSetting } from '../features/settings/index.ts'
import { useTranslation } from '../i18n/index.ts'
import { Button } from '../ui/index.ts'

/**
 * Where not even a workshop's frame can be drawn: what a person must be able to do all the same. It
 * reads nothing that others have written.
 */
export function SafePage(props: {
  readonly onAgain: () => void
  readonly onHome: () => void
  readonly onLock: (evenUnsaved: boolean) => Promise<boolean>
  readonly onBurn: () => void
}) {
  const { t } = useTranslation()
  return (
    <main className="page settings">
      <h1>{t('common.pageFailed')}</h1>
      <p role="alert">{t('common.pageFailedText')}</p>
      <div className="form-row-start">
        <Button onPress={props.onAgain}>{t('common.again')}</Button>
        <Button onPress={props.onHome}>{t('workshop.home')}</Button>
      </div>
      <RescueSetting />
      <DeviceSetting onLock={props.onLock} />
      <BurnHere onBurn={props.onBurn} />
    </main>
  )
}
