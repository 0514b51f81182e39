import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { Boundary, LanguageChoice, PartBoundary } from '../../ui/index.ts'
import type { Keep } from '../join/index.ts'
import { FourWords } from '../join/index.ts'
import { AboutSetting } from './about-setting.tsx'
import { BundleSetting } from './bundle-setting.tsx'
import { BurnHere, BurnSetting } from './burn-setting.tsx'
import { DeviceSetting } from './device-setting.tsx'
import { ElsewhereSetting } from './elsewhere-setting.tsx'
import { GroupKeySetting } from './group-key-setting.tsx'
import { GroupsSetting } from './groups-setting.tsx'
import { HostSetting } from './host-setting.tsx'
import { NameSetting } from './name-setting.tsx'
import { PolicySetting } from './policy-setting.tsx'
import { RecordSetting } from './record-setting.tsx'
import { Setting } from './setting.tsx'
import './settings.css'
import { ThemeSetting } from './theme-setting.tsx'
import { WorkshopSetting } from './workshop-setting.tsx'

/** What can be set: for this person, this device, this workshop. */
export function SettingsScreen(props: {
  readonly onLock: (evenUnsaved: boolean) => Promise<boolean>
  readonly onBurn: () => void
  readonly onKeep: (keep: Keep) => Promise<boolean>
}) {
  const { t } = useTranslation()
  return (
    <div className="page settings">
      <h1>{t('settings.title')}</h1>
      <NameSetting />
      <LanguageSetting />
      <ThemeSetting />
      <HostSetting />
      <ElsewhereSetting />
      <WordsSetting />
      <PartBoundary>
        <WorkshopSetting />
      </PartBoundary>
      <PartBoundary>
        <GroupsSetting />
      </PartBoundary>
      <PartBoundary>
        <PolicySetting />
      </PartBoundary>
      <PartBoundary>
        <GroupKeySetting />
      </PartBoundary>
      <PartBoundary>
        <BundleSetting />
      </PartBoundary>
      <DeviceSetting onLock={props.onLock} onKeep={props.onKeep} />
      <Boundary fallback={() => <BurnHere onBurn={props.onBurn} />}>
        <BurnSetting onBurn={props.onBurn} />
      </Boundary>
      <PartBoundary>
        <RecordSetting />
      </PartBoundary>
      <AboutSetting />
    </div>
  )
}

/** The language of the interface. */
function LanguageSetting() {
  const { t } = useTranslation()
  return (
    <Setting title={t('common.language')}>
      <LanguageChoice />
    </Setting>
  )
}

/** The words by which somebody who doubts finds out whether all are in the same workshop. */
function WordsSetting() {
  const { t } = useTranslation()
  const { access } = useWorkshop()
  return (
    <section className="setting" aria-label={t('join.words.label')}>
      <FourWords of={access} />
      <p className="field-hint">{t('join.words.compare')}</p>
    </section>
  )
}
