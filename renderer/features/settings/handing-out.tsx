import { useState } from 'react'
import { chooseLanguage } from '../../../shared/base/language.ts'
import { useTranslation } from '../../i18n/index.ts'
import {
  type HandOutFailure,
  handOutFailure,
  type KitFailure,
  kitFailure,
} from '../../platform/failure.ts'
import type { Host, HostStatus } from '../../platform/platform.ts'
import { useFourWords, useVersions, useWorkshop } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'

interface HandingOutProps {
  readonly host: Host
  readonly handOut: NonNullable<HostStatus['hosting']>['handOut']
  readonly onStatus: (status: HostStatus) => void
}

/** Sotto for those who have none yet: a page on this network, or a stick. */
export function HandingOut({ host, handOut, onStatus }: HandingOutProps) {
  const { t } = useTranslation()
  const words = useFourWords(useWorkshop().access)
  const { counts } = useVersions()
  const [failed, setFailed] = useState<HandOutFailure>()
  const run = async (work: () => Promise<HostStatus | undefined>) => {
    setFailed(undefined)
    try {
      const status = await work()
      if (status) onStatus(status)
    } catch (error) {
      setFailed(handOutFailure(error))
    }
  }
  return (
    <>
      <p className="field-hint">{t('settings.handOut.hint')}</p>
      <div className="form-row-start">
        {handOut ? (
          <Button onPress={() => void run(host.stopHandingOut)}>
            {t('settings.handOut.stop')}
          </Button>
        ) : (
          <Button isDisabled={!words} onPress={() => words && void run(() => host.handOut(words))}>
            {t('settings.handOut.start')}
          </Button>
        )}
        <FillKit host={host} words={words} />
      </div>
      <ul className="addresses" aria-label={t('settings.versions')}>
        {counts.map(({ version, devices }) => (
          <li key={version}>{t('settings.runs', { version, count: devices })}</li>
        ))}
      </ul>
      <p role="status">
        {handOut && t('settings.handOut.at', { address: handOut.address, count: handOut.files })}
        {failed && t(`failure.handOut.${failed}`)}
      </p>
    </>
  )
}

function FillKit({ host, words }: { host: Host; words: readonly string[] | undefined }) {
  const { t, language } = useTranslation()
  const [state, setState] = useState<'filling' | { filled: number } | { failed: KitFailure }>()
  const fill = async (shown: readonly string[]) => {
    setState('filling')
    try {
      const filled = await host.fillRoomKit(shown, chooseLanguage([language]))
      setState(filled === undefined ? undefined : { filled })
    } catch (error) {
      setState({ failed: kitFailure(error) })
    }
  }
  return (
    <>
      <Button isDisabled={!words || state === 'filling'} onPress={() => words && void fill(words)}>
        {t('settings.handOut.kit')}
      </Button>
      <span role="status">
        {state === 'filling' && t('settings.handOut.filling')}
        {typeof state === 'object' &&
          ('failed' in state
            ? t(`failure.kit.${state.failed}`)
            : t('settings.handOut.filled', { count: state.filled }))}
      </span>
    </>
  )
}
