import { useState } from 'react'
import type { EncodingSample } from '../../../shared/import/read-file.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Picker } from '../../ui/index.ts'

/** Asks in which encoding a text reads right; shows a few of its lines in the one that is chosen. */
export function EncodingQuestion(props: {
  readonly file: string
  readonly samples: readonly EncodingSample[]
  readonly onAnswer: (encoding: string | undefined) => void
}) {
  const { file, samples, onAnswer } = props
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(samples[0]?.encoding ?? '')
  const lines = samples.find(({ encoding }) => encoding === chosen)?.lines ?? []
  return (
    <section className="import-question" aria-label={t('merge.import.whichEncoding')}>
      <p>{t('merge.import.encodingText', { file })}</p>
      <div className="import-sample" role="status" aria-label={t('merge.import.sample')}>
        {lines.map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      </div>
      <Picker
        label={t('merge.import.whichEncoding')}
        value={chosen}
        onChange={setChosen}
        options={samples.map(({ encoding }) => ({ value: encoding, label: nameOf(encoding) }))}
      />
      <div className="import-acts">
        <Button onPress={() => onAnswer(undefined)}>{t('merge.import.leaveOut')}</Button>
        <Button look="primary" onPress={() => onAnswer(chosen)}>
          {t('merge.import.readsRight')}
        </Button>
      </div>
    </section>
  )

  /** What programs call it, after where it is written. */
  function nameOf(encoding: string): string {
    const where = regions.get(encoding)
    const own = names.get(encoding) ?? encoding.replace(/^windows-/, 'Windows-').toUpperCase()
    return where ? `${t(`merge.import.regions.${where}`)} (${own})` : own
  }
}

const regions = new Map([
  ['windows-1252', 'west'],
  ['iso-8859-15', 'west'],
  ['macintosh', 'west'],
  ['windows-1250', 'central'],
  ['iso-8859-2', 'central'],
  ['windows-1251', 'cyrillic'],
  ['koi8-r', 'cyrillic'],
  ['iso-8859-5', 'cyrillic'],
  ['windows-1253', 'greek'],
  ['iso-8859-7', 'greek'],
  ['windows-1254', 'turkish'],
  ['windows-1255', 'hebrew'],
  ['windows-1256', 'arabic'],
  ['windows-1257', 'baltic'],
  ['windows-1258', 'vietnamese'],
  ['windows-874', 'thai'],
  ['shift_jis', 'japanese'],
  ['euc-jp', 'japanese'],
  ['gb18030', 'chinese'],
  ['big5', 'chinese'],
  ['euc-kr', 'korean'],
] as const satisfies readonly (readonly [string, string])[]) as ReadonlyMap<string, Region>

type Region =
  | 'west'
  | 'central'
  | 'cyrillic'
  | 'greek'
  | 'turkish'
  | 'hebrew'
  | 'arabic'
  | 'baltic'
  | 'vietnamese'
  | 'thai'
  | 'japanese'
  | 'chinese'
  | 'korean'

const names = new Map([
  ['shift_jis', 'Shift-JIS'],
  ['big5', 'Big5'],
  ['macintosh', 'Mac'],
])
