/** Light, dark, or as the system says. */
export type Theme = 'system' | 'light' | 'dark'

/** Puts a theme on the page and keeps following the system where it is asked to; returns the way to stop. */
export function applyTheme(page: Window, theme: Theme): () => void {
  const root = page.document.documentElement
  const dark = page.matchMedia('(prefers-color-scheme: dark)')
  const set = () => {
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  }
  set()
  dark.addEventListener('change', set)
  return () => dark.removeEventListener('change', set)
}
