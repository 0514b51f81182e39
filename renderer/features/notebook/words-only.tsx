import type { OtherFormat } from '../../../shared/notebook/format.ts'
import { holdsUnknown } from '../../../shared/notebook/holds-unknown.ts'
import { liveSections, type Notebook } from '../../../shared/notebook/notebook.ts'
import { BlocksView } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import './notebook.css'

/** A notebook or draft that this app does not write: one sentence why, and its words, to read and to copy. */
export function WordsOnly(props: { readonly format: OtherFormat; readonly notebook: Notebook }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="sheet-note" role="status">
        {t(`notebook.format.${props.format}`)}
      </p>
      {liveSections(props.notebook).map((section) => (
        <article key={section.id} className="words-only" data-section={section.id}>
          {section.title && <h2 dir="auto">{section.title}</h2>}
          <BlocksView blocks={section.blocks.filter((block) => !holdsUnknown([block]))} />
        </article>
      ))}
    </>
  )
}
