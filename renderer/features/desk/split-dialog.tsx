import { Scissors } from 'lucide-react'
import { Fragment } from 'react'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { BlocksView } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Dialog } from '../../ui/index.ts'

/** Where a section of the draft becomes two. */
export function SplitDialog(props: {
  readonly section: Section
  readonly onSplit: (at: number) => void
  readonly onClose: () => void
}) {
  const { section, onSplit, onClose } = props
  const { t } = useTranslation()
  return (
    <Dialog title={t('merge.split.title')} isOpen onClose={onClose}>
      <p>{t('merge.split.text')}</p>
      <div className="split-blocks">
        {section.blocks.map((block, index) => {
          const key = index
          const words = blocksText([block]).trim().slice(0, 40)
          return (
            <Fragment key={key}>
              {index > 0 && (
                <Button
                  onPress={() => {
                    onSplit(index)
                    onClose()
                  }}
                  aria-label={t('merge.split.before', { words })}
                >
                  <Scissors size={16} aria-hidden />
                  {t('merge.split.here')}
                </Button>
              )}
              <BlocksView blocks={[block]} />
            </Fragment>
          )
        })}
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  )
}
