import { useState } from 'react'
import { maxRequestLength } from '../../../shared/review/review.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Dialog, Form, TextField } from '../../ui/index.ts'

interface RequestDialogProps {
  /** The section's title, as it is shown. */
  readonly title: string
  /** What this device asked before, if anything. */
  readonly before: string
  readonly onAsk: (text: string) => void
  readonly onClose: () => void
}

/** Asks for another wording, without a name. */
export function RequestDialog({ title, before, onAsk, onClose }: RequestDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(before)
  const send = (words: string) => {
    onAsk(words)
    onClose()
  }
  return (
    <Dialog title={t('review.requestTitle', { title })} isOpen onClose={onClose}>
      <Form onSubmit={() => send(text)}>
        <TextField
          label={t('review.requestLabel')}
          hint={t('review.requestHint')}
          value={text}
          onChange={setText}
          maxLength={maxRequestLength}
          rows={4}
          autoFocus
        />
        <div className="dialog-actions">
          {before !== '' && <Button onPress={() => send('')}>{t('review.takeBack')}</Button>}
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={text.trim() === ''}>
            {t('review.ask')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
