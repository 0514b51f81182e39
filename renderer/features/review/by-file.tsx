import { useTranslation } from '../../i18n/index.ts'
import { Button, FilePicker } from '../../ui/index.ts'
import { useReviewFiles } from './use-review-files.ts'

/** Under the report that is read: what was said here goes to the organizer as a file, and others' with it. */
export function AnswerByFile() {
  const { t } = useTranslation()
  const files = useReviewFiles()
  return (
    <details className="review-by-file">
      <summary>{t('after.answer.title')}</summary>
      <p>{t('after.answer.text')}</p>
      <p>{t('after.answer.carry')}</p>
      <div className="form-row-start">
        <Button onPress={() => void files.saveAnswer()}>{t('after.answer.save')}</Button>
        <OpenFiles label={t('after.answer.open')} files={files} />
      </div>
      <Said files={files} />
      <p className="review-counted">{t('after.answer.lift')}</p>
    </details>
  )
}

/** Beside the report: the organizer hands it out as a file, and opens what comes back. */
export function ReviewByFile() {
  const { t } = useTranslation()
  const files = useReviewFiles()
  return (
    <details className="review-by-file">
      <summary>{t('after.hand.title')}</summary>
      <p>{t('after.hand.text')}</p>
      <div className="review-control-acts">
        <Button onPress={() => void files.saveReview()}>{t('after.hand.save')}</Button>
        <OpenFiles label={t('after.hand.open')} files={files} />
      </div>
      <Said files={files} />
    </details>
  )
}

type Files = ReturnType<typeof useReviewFiles>

function OpenFiles({ label, files }: { readonly label: string; readonly files: Files }) {
  return <FilePicker label={label} accept=".sotto" multiple onFile={files.open} />
}

function Said({ files }: { readonly files: Files }) {
  return (
    <div role="status">
      {files.said.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files can have one name, and the list only grows
        <p key={i} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}
