import type { LexicalEditor } from 'lexical'
import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { FormatToolbar } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import type { News } from '../../session/watch-news.ts'
import { IconButton } from '../../ui/index.ts'
import { FindBar } from './find/find-bar.tsx'
import { useFindKey } from './find/use-find-key.ts'
import { Outline } from './outline.tsx'

interface SheetToolsProps {
  readonly session: NotebookSession
  readonly page: RefObject<HTMLElement | null>
  readonly sections: readonly Section[]
  readonly news: News
  /** The editor that is written in. */
  readonly editor: LexicalEditor | null
}

/** What stays above the page: the format of the text, the outline, and finding. */
export function SheetTools({ session, page, sections, news, editor }: SheetToolsProps) {
  const { t } = useTranslation()
  const find = useFindKey()
  return (
    <div className="sheet-tools">
      <div className="sheet-tools-row">
        <FormatToolbar editor={editor} />
        <div className="sheet-ways">
          <Outline page={page} sections={sections} news={news} />
          <IconButton
            label={t('finding.find.name')}
            icon={<Search size={17} aria-hidden />}
            onPress={find.open}
          />
        </div>
      </div>
      {find.isOpen && (
        <FindBar
          session={session}
          page={page}
          sections={sections}
          first={find.first}
          onClose={find.close}
        />
      )}
    </div>
  )
}
