import { useState } from 'react'
import type { FoundEcho } from '../../../shared/report/echo/check-echoes.ts'
import { longestPublicText, mostPublicTexts } from '../../../shared/report/echo/public-texts.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Form, TextField } from '../../ui/index.ts'
import { echoKey, type useEchoes } from './use-echoes.ts'

/** What sounds like something public: each passage beside the place that it sounds like. */
export function EchoPart({ echoes }: { readonly echoes: ReturnType<typeof useEchoes> }) {
  const { t } = useTranslation()
  const { texts, found, isChecked, remove, leave } = echoes
  return (
    <section className="report-echoes" aria-label={t('report.echo.title')}>
      <h3>{t('report.echo.title')}</h3>
      <p className="report-leaves">{t('report.echo.hint')}</p>
      {texts.length > 0 && (
        <p className="report-leaves" role="status">
          {isChecked ? t('report.echo.found', { count: found.length }) : t('report.echo.checking')}
        </p>
      )}
      {found.length > 0 && (
        <ul>
          {found.map((echo) => (
            <EchoItem key={echoKey(echo)} echo={echo} onLeave={() => leave(echo)} />
          ))}
        </ul>
      )}
      {texts.length > 0 && (
        <ul className="report-public-texts">
          {texts.map((text) => (
            <li key={`${text.title}/${text.text.length}`}>
              <span dir="auto">{text.title}</span>
              <Button
                look="quiet"
                aria-label={t('report.actOn', { act: t('report.echo.remove'), words: text.title })}
                onPress={() => remove(text)}
              >
                {t('report.echo.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {texts.length < mostPublicTexts && <PasteText onAdd={echoes.add} />}
    </section>
  )
}

function EchoItem({ echo, onLeave }: { readonly echo: FoundEcho; readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { before, text, after, source, sourceBefore, sourceText, sourceAfter, time } = echo
  return (
    <li className="finding">
      <p className="finding-kind">{t('report.echo.here')}</p>
      <p className="finding-sentence" dir="auto">
        {before}
        <mark>{text}</mark>
        {after}
      </p>
      <p className="finding-kind">
        {time ? t('report.echo.thereAt', { source, time }) : t('report.echo.there', { source })}
      </p>
      <p className="finding-sentence" dir="auto">
        {sourceBefore}
        <mark>{sourceText}</mark>
        {sourceAfter}
      </p>
      <div className="finding-acts">
        <Button
          look="quiet"
          aria-label={t('report.actOn', { act: t('report.leave'), words: text })}
          onPress={onLeave}
        >
          {t('report.leave')}
        </Button>
      </div>
    </li>
  )
}

function PasteText({ onAdd }: { readonly onAdd: (text: { title: string; text: string }) => void }) {
  const { t } = useTranslation()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  return (
    <Form
      className="finding-replace"
      onSubmit={() => {
        onAdd({ title: title.trim() || t('report.echo.untitled'), text: text.trim() })
        setTitle('')
        setText('')
      }}
    >
      <TextField label={t('report.echo.name')} value={title} onChange={setTitle} maxLength={200} />
      <TextField
        label={t('report.echo.text')}
        hint={t('report.echo.textHint')}
        value={text}
        onChange={setText}
        rows={3}
        maxLength={longestPublicText}
      />
      <div className="finding-acts">
        <Button type="submit" isDisabled={text.trim() === ''}>
          {t('report.echo.add')}
        </Button>
      </div>
    </Form>
  )
}
