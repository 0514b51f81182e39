import { Printer } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { saveFailure } from '../../platform/failure.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { Button, printedPage, printPage } from '../../ui/index.ts'
import './record.css'

/** A page to print or to save, as it is shown: its own words, and nothing that it loads. */
export function PaperSheet(props: {
  /** What the file is called; it says nothing of the workshop. */
  readonly fileName: string
  readonly children: ReactNode
}) {
  const { t, language } = useTranslation()
  const platform = usePlatform()
  const sheet = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const page = () => (sheet.current ? printedPage(sheet.current, language) : '')
  const save = async () => {
    const html = page()
    const make = async () => new TextEncoder().encode(html)
    try {
      const file = { suggestedName: props.fileName, mediaType: 'text/html', make }
      setSaid((await platform.saveFile(file)) ? t('after.record.saved') : '')
    } catch (error) {
      setSaid(t(`failure.save.${saveFailure(error)}`))
    }
  }
  return (
    <>
      <div ref={sheet} className="paper-sheet">
        {props.children}
      </div>
      <div className="form-row-start">
        <Button onPress={() => printPage(window, page())}>
          <Printer size={16} aria-hidden />
          {t('after.record.print')}
        </Button>
        <Button onPress={() => void save()}>{t('after.record.save')}</Button>
      </div>
      <p role="status">{said}</p>
    </>
  )
}
