import { useState } from 'react'
import { maxQuestionLength, maxTitleLength } from '../../../shared/directory/limits.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Dialog, Form, TextField } from '../../ui/index.ts'

/** What facilitators say of a group. */
export interface EditedGroup {
  readonly name: string
  readonly question: string
}

/** Name and question of a group, new or there already. */
export function GroupDialog(props: {
  readonly title: string
  readonly words: EditedGroup | undefined
  readonly onSave: (words: EditedGroup) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [name, setName] = useState(props.words?.name ?? '')
  const [question, setQuestion] = useState(props.words?.question ?? '')
  const [tried, setTried] = useState(false)
  const unnamed = name.trim() === ''
  const submit = () => {
    setTried(true)
    if (!unnamed) props.onSave({ name: name.trim(), question: question.trim() })
  }
  return (
    <Dialog title={props.title} isOpen onClose={props.onClose}>
      <Form onSubmit={submit}>
        <TextField
          label={t('settings.groupName')}
          value={name}
          onChange={setName}
          maxLength={maxTitleLength}
          autoFocus
          error={tried && unnamed ? t('settings.groupNeedsName') : undefined}
        />
        <TextField
          label={t('settings.groupQuestion')}
          value={question}
          onChange={setQuestion}
          rows={3}
          maxLength={maxQuestionLength}
        />
        <div className="dialog-actions">
          <Button onPress={props.onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('settings.saveGroup')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
