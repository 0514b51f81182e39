import type { TFunction } from 'i18next'
import type { ConsentRecord } from '../../../shared/review/consent-record.ts'
import { type Formats, useFormats, useTranslation } from '../../i18n/index.ts'
import { useDirectory, useReview, useWorkshop } from '../../session/react/index.ts'
import { PaperSheet } from './paper-sheet.tsx'

const limits = ['limitCounts', 'limitCopies', 'limitHere'] as const

/** The record of the end on one page, to print or to save. */
export function RecordSheet() {
  return (
    <PaperSheet fileName="record.html">
      <RecordPage />
    </PaperSheet>
  )
}

/** Rows of what was signed and counted, and what it cannot say. */
function RecordPage() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { consentRecord } = useWorkshop()
  // Drawn again whenever what it is made from has changed.
  useDirectory()
  useReview()
  return (
    <>
      <h3>{t('after.record.title')}</h3>
      <table>
        <tbody>
          {rowsOf(t, formats, consentRecord()).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td dir="auto">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4>{t('after.record.limits')}</h4>
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{t(`after.record.${limit}`)}</li>
        ))}
      </ul>
    </>
  )
}

type Row = readonly [name: string, value: string]

function rowsOf(t: TFunction, { day, number }: Formats, record: ConsentRecord): readonly Row[] {
  const { dates, devices, review } = record
  const of = (count: number) => t('after.record.of', { number: count, all: devices })
  const days = [dates.from, dates.to].filter((one) => one !== undefined)
  const row = (name: RowName, value: string): Row => [t(`after.record.${name}`), value]
  const { marksNeeded, retainDays, lastDay } = record
  return [
    row('workshop', record.title),
    ...(days.length > 0 ? [row('days', [...new Set(days)].map(day).join(' – '))] : []),
    row('rule', t(`workshop.rule.${record.rule}`)),
    ...(marksNeeded === undefined ? [] : [row('marks', number(marksNeeded))]),
    row('kept', retainDays === undefined ? t('after.record.keptByHand') : number(retainDays)),
    ...(lastDay === undefined ? [] : [row('lastDay', day(lastDay))]),
    row('devices', number(devices)),
    row('agreed', of(record.agreed)),
    row('review', review ? day(review.until) : t('after.record.noReview')),
    ...(review
      ? [
          row('readBy', of(review.read)),
          ...(review.carried > 0 ? [row('carried', number(review.carried))] : []),
          ...(review.visits > 0 ? [row('visits', number(review.visits))] : []),
          row('edition', review.sha256),
        ]
      : []),
    row('asked', t(`after.record.${record.asked ? 'yes' : 'no'}`)),
    row('burned', of(record.burned)),
    row('notReached', number(record.notReached)),
  ]
}

type RowName =
  | ('workshop' | 'days' | 'rule' | 'marks' | 'kept' | 'lastDay' | 'devices' | 'agreed')
  | ('review' | 'readBy' | 'carried' | 'visits' | 'edition' | 'asked' | 'burned' | 'notReached')
