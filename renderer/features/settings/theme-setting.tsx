import { useEffect } from 'react'
import { create } from 'zustand'
import { useTranslation } from '../../i18n/index.ts'
import { applyTheme, Choice, remember, remembered, type Theme } from '../../ui/index.ts'
import { Setting } from './setting.tsx'

const useTheme = create<{ theme: Theme; set: (theme: Theme) => void }>((set) => ({
  theme: remembered('theme', ['system', 'light', 'dark']),
  set: (theme) => {
    remember('theme', theme)
    set({ theme })
  },
}))

/** Follows the chosen theme; rendered once, beside the screens. */
export function ThemeKeeper() {
  const theme = useTheme((state) => state.theme)
  useEffect(() => applyTheme(window, theme), [theme])
  return null
}

/** Light, dark, or as the system says. */
export function ThemeSetting() {
  const { t } = useTranslation()
  const { theme, set } = useTheme()
  return (
    <Setting title={t('settings.look')}>
      <Choice
        label={t('settings.theme')}
        value={theme}
        onChange={set}
        options={[
          { value: 'system', label: t('settings.themeSystem') },
          { value: 'light', label: t('settings.themeLight') },
          { value: 'dark', label: t('settings.themeDark') },
        ]}
      />
    </Setting>
  )
}
