import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { RescueResult } from '../../session/index.ts'
import { FilePicker } from '../../ui/index.ts'

/** Brings back what a rescue copy holds: the other half of saving one where storage did not open. */
export function RescuePicker(props: {
  readonly onFile: (bytes: Uint8Array) => Promise<RescueResult>
}) {
  const { t } = useTranslation()
  const [result, setResult] = useState<RescueResult | 'busy'>()
  const open = async (file: File) => {
    setResult('busy')
    setResult(await props.onFile(new Uint8Array(await file.arrayBuffer())))
  }
  return (
    <details className="home-rescue">
      <summary>{t('join.rescue.title')}</summary>
      <p>{t('join.rescue.text')}</p>
      <FilePicker label={t('join.rescue.open')} accept=".bin" onFile={open} />
      <div role="status">
        {result === 'busy' && <p>{t('join.rescue.busy')}</p>}
        {result && result !== 'busy' && <Outcome result={result} />}
      </div>
    </details>
  )
}

function Outcome({ result }: { readonly result: RescueResult }) {
  const { t } = useTranslation()
  if (!result.ok) return <p>{t(`join.rescue.${result.code}`)}</p>
  return (
    <>
      <p>{t(result.saved ? 'join.rescue.saved' : 'join.rescue.unsaved')}</p>
      {result.damaged > 0 && <p>{t('join.rescue.damaged', { count: result.damaged })}</p>}
    </>
  )
}
