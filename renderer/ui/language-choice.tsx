import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { asLanguage, directionOf, languageNames, languages } from '../../shared/base/language.ts'
import { useLanguage, useTranslation } from '../i18n/index.ts'

/** The languages of the interface, each in its own words: one press, at once, and remembered. */
export function LanguageChoice() {
  const { t } = useTranslation()
  const { language, choose, failed } = useLanguage()
  return (
    <div className="language-choice">
      <ToggleButtonGroup
        aria-label={t('common.language')}
        className="languages"
        disallowEmptySelection
        selectedKeys={[language]}
        onSelectionChange={([key]) => {
          const next = asLanguage(key)
          if (next) choose(next)
        }}
      >
        {languages.map((one) => (
          <ToggleButton key={one} id={one} className="button button-quiet language">
            <span lang={one} dir={directionOf(one)}>
              {languageNames[one]}
            </span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {failed && <p role="alert">{t('common.languageFailed')}</p>}
    </div>
  )
}
