import { LanguageChoice } from '../ui/index.ts'

/** At the foot of the screens before a workshop: the other languages. */
export function LanguageBar() {
  return (
    <footer className="language-bar">
      <LanguageChoice />
    </footer>
  )
}
