import type { LexicalEditor } from 'lexical'
import { Plus } from 'lucide-react'
import { memo, useMemo } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import { type FindSource, sourceObstacle } from '../../../shared/disclosure/draft-rules.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { isCleared, type Policy } from '../../../shared/disclosure/rules.ts'
import { findTwins } from '../../../shared/merge/twins.ts'
import { liveSections, type Notebook, type Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { Button } from '../../ui/index.ts'
import type { DeskActs } from './desk-acts.ts'
import { DraftCell } from './draft-cell.tsx'
import { DropPlace } from './drop-place.tsx'
import type { GroupWords } from './obstacle-text.ts'

export interface DraftSheetProps {
  readonly draft: NotebookSession
  readonly notebook: Notebook
  readonly find: FindSource
  readonly policy: Policy
  readonly words: GroupWords
  readonly acts: DeskActs
  readonly chosen: number
  readonly onInto: (section: Section, key?: string) => void
  readonly onDropped: (key: string, after: SectionId | undefined) => void
  readonly onEditor: (section: SectionId, editor: LexicalEditor | null) => void
}

/** The draft's sections, one below the other. */
export const DraftSheet = memo(function DraftSheet(props: DraftSheetProps) {
  const { notebook, acts } = props
  const { t } = useTranslation()
  const sections = liveSections(notebook)
  const twins = useMemo(() => findTwins(notebook), [notebook])
  return (
    <>
      {sections.map((section, place) => (
        <DraftCell
          key={section.id}
          draft={props.draft}
          section={section}
          place={place}
          next={sections[place + 1]}
          find={props.find}
          standing={standingOf(section, props)}
          policy={props.policy}
          words={props.words}
          twin={twins.get(section.id)}
          acts={acts}
          chosen={props.chosen}
          onInto={props.onInto}
          onDropped={props.onDropped}
          onEditor={props.onEditor}
        />
      ))}
      {sections.length === 0 && (
        <DropPlace
          className="desk-empty"
          label={t('merge.desk.dropHere')}
          onDropped={(key) => props.onDropped(key, undefined)}
        >
          <h2>{t('merge.desk.emptyTitle')}</h2>
          <p>{t('merge.desk.emptyText')}</p>
        </DropPlace>
      )}
      <Button look="quiet" onPress={() => acts.write(sections.at(-1)?.id)}>
        <Plus size={16} aria-hidden />
        {t('merge.desk.write')}
      </Button>
    </>
  )
})

/** What a cell shows of its sources, as one word: it is drawn again only when that changes. */
function standingOf(section: Section, { find, policy, words }: DraftSheetProps): string {
  return section.sources
    .map((source) => {
      const now = find(source)
      const wording = now ? fingerprint(now) : ''
      const cleared = now ? isCleared(now, policy) : false
      const here = words.isHere(source.group)
      return `${sourceObstacle(source, find, policy)} ${here} ${wording} ${cleared} ${now?.marks.length}`
    })
    .join()
}
