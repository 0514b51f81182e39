import { useState } from 'react'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import { Button, Choice, Dialog, Form, TextField } from '../../ui/index.ts'

interface OpenReviewDialogProps {
  /** `until` in milliseconds since 1970 (UTC). */
  readonly onOpen: (until: number) => void
  readonly onClose: () => void
}

const choices = ['15', '30', '60'] as const
type HowLong = (typeof choices)[number] | 'custom'
const minute = 60_000

/** Asks until when the room has time. */
export function OpenReviewDialog({ onOpen, onClose }: OpenReviewDialogProps) {
  const { t } = useTranslation()
  const { time: timeText } = useFormats()
  const [now] = useState(() => Date.now())
  const [howLong, setHowLong] = useState<HowLong>('30')
  const [at, setAt] = useState('')
  const [past, setPast] = useState(false)
  const after = (minutes: string) => Math.ceil(now / minute + Number(minutes)) * minute
  const submit = () => {
    // A field of day and time means this computer's own clock, and so does Date.
    const until = howLong === 'custom' ? new Date(at).getTime() : after(howLong)
    if (!(until > Date.now())) {
      setPast(true)
      return
    }
    onOpen(until)
    onClose()
  }
  return (
    <Dialog title={t('review.dialog.title')} isOpen onClose={onClose}>
      <Form onSubmit={submit}>
        <p>{t('review.dialog.text')}</p>
        <Choice<HowLong>
          label={t('review.dialog.howLong')}
          value={howLong}
          onChange={setHowLong}
          options={[
            ...choices.map((minutes) => ({
              value: minutes,
              label: t('review.dialog.minutes', { minutes, time: timeText(after(minutes)) }),
            })),
            { value: 'custom', label: t('review.dialog.custom') },
          ]}
        />
        {howLong === 'custom' && (
          <TextField
            label={t('review.dialog.at')}
            type="datetime-local"
            value={at}
            onChange={(value) => {
              setAt(value)
              setPast(false)
            }}
            error={past ? t('review.dialog.past') : undefined}
            autoFocus
          />
        )}
        <div className="dialog-actions">
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('review.dialog.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
