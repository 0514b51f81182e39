import type { LexicalEditor } from 'lexical'
import { X } from 'lucide-react'
import { useCallback, useSyncExternalStore } from 'react'
import { leftOutKinds } from '../../../shared/import/left-out.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { newsOf, type PasteNews } from './paste-news.ts'

/** What there is to say of the last paste: that it takes long, what stayed outside, what else it could be. Takes no focus. */
export function PasteNotice({ editor }: { readonly editor: LexicalEditor | null }) {
  const { t } = useTranslation()
  const board = editor ? newsOf(editor) : undefined
  const subscribe = useCallback(
    (callback: () => void) => board?.subscribe(callback) ?? (() => undefined),
    [board],
  )
  const news = useSyncExternalStore(subscribe, () => board?.now())
  return (
    <div className="paste-notice-place" role="status">
      {news && (
        <div className="paste-notice">
          {news.kind === 'reading' && <progress aria-label={t('editor.paste.reading')} />}
          <span>{wordsOf(news)}</span>
          {news.kind === 'reading' && (
            <Button look="quiet" onPress={news.stop}>
              {t('editor.paste.stop')}
            </Button>
          )}
          {news.kind === 'offer' && (
            <Button look="quiet" onPress={news.accept}>
              {t('editor.paste.format')}
            </Button>
          )}
          {news.kind !== 'reading' && (
            <IconButton
              label={t('editor.paste.dismiss')}
              icon={<X size={14} aria-hidden />}
              onPress={() => board?.say(undefined)}
            />
          )}
        </div>
      )}
    </div>
  )

  function wordsOf(of: PasteNews): string {
    if (of.kind !== 'told') return t(`editor.paste.${of.kind}`)
    const what = leftOutKinds.flatMap((kind) => {
      const count = of.leftOut[kind] ?? 0
      return count > 0 ? [t(`merge.import.leftOut.${kind}`, { count })] : []
    })
    return [
      ...(of.problem ? [t(`editor.paste.${of.problem}`)] : []),
      ...(what.length > 0 ? [t('merge.import.leftOutLine', { what })] : []),
      ...(of.leftOut.picture ? [t('editor.paste.noPictures')] : []),
    ].join(' ')
  }
}
