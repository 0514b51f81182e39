import type { LexicalEditor } from 'lexical'
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Redo2,
  Strikethrough,
  TextQuote,
  Underline,
  Undo2,
} from 'lucide-react'
import { memo } from 'react'
import { Group, Toolbar } from 'react-aria-components'
import type { TextMark } from '../../../shared/notebook/blocks.ts'
import { useTranslation } from '../../i18n/index.ts'
import { editLink, indent, outdent, redo, setBlockStyle, toggleMark, undo } from './commands.ts'
import type { BlockStyle } from './format-state.ts'
import { InsertTools } from './insert-tools.tsx'
import { ToolbarButton, ToolbarToggle } from './toolbar-buttons.tsx'
import { useFormat, useHistory } from './use-format.ts'

const marks: readonly (readonly [TextMark, LucideIcon])[] = [
  ['bold', Bold],
  ['italic', Italic],
  ['underline', Underline],
  ['strikethrough', Strikethrough],
  ['code', Code],
]

const styles: readonly (readonly [BlockStyle, LucideIcon])[] = [
  ['h2', Heading2],
  ['h3', Heading3],
  ['quote', TextQuote],
  ['bullet', List],
  ['number', ListOrdered],
  ['check', ListChecks],
]

/** The controls of the text that is being written; dimmed while there is none. */
export const FormatToolbar = memo(function FormatToolbar({
  editor,
}: {
  editor: LexicalEditor | null
}) {
  const { t } = useTranslation()
  const format = useFormat(editor)
  const history = useHistory(editor)
  const isDisabled = editor === null
  return (
    <Toolbar aria-label={t('editor.toolbar')} className="format-toolbar">
      <Group aria-label={t('editor.textGroup')} className="format-group">
        {marks.map(([mark, Icon]) => (
          <ToolbarToggle
            key={mark}
            label={t(`editor.${mark}`)}
            keys={t(`editor.keys.${mark}`, { defaultValue: '' })}
            Icon={Icon}
            isOn={format.marks.includes(mark)}
            isDisabled={isDisabled}
            onToggle={() => editor && toggleMark(editor, mark)}
          />
        ))}
        <ToolbarToggle
          label={t('editor.link')}
          keys={t('editor.keys.link')}
          Icon={Link}
          isOn={format.link !== undefined}
          isDisabled={isDisabled}
          onToggle={() => editor && editLink(editor)}
        />
      </Group>
      <Group aria-label={t('editor.blockGroup')} className="format-group">
        {styles.map(([style, Icon]) => (
          <ToolbarToggle
            key={style}
            label={t(`editor.${style}`)}
            Icon={Icon}
            isOn={format.block === style}
            isDisabled={isDisabled || format.inTable}
            onToggle={() => editor && setBlockStyle(editor, style)}
          />
        ))}
        <ToolbarButton
          label={t('editor.outdent')}
          keys={t('editor.keys.outdent')}
          Icon={IndentDecrease}
          isDisabled={isDisabled || !format.canOutdent}
          onPress={() => editor && outdent(editor)}
        />
        <ToolbarButton
          label={t('editor.indent')}
          keys={t('editor.keys.indent')}
          Icon={IndentIncrease}
          isDisabled={isDisabled || !format.canIndent}
          onPress={() => editor && indent(editor)}
        />
      </Group>
      <Group aria-label={t('editor.insertGroup')} className="format-group">
        <InsertTools editor={editor} inTable={format.inTable} />
      </Group>
      <Group aria-label={t('editor.historyGroup')} className="format-group">
        <ToolbarButton
          label={t('editor.undo')}
          keys={t('editor.keys.undo')}
          Icon={Undo2}
          isDisabled={isDisabled || !history.undo}
          onPress={() => editor && undo(editor)}
        />
        <ToolbarButton
          label={t('editor.redo')}
          keys={t('editor.keys.redo')}
          Icon={Redo2}
          isDisabled={isDisabled || !history.redo}
          onPress={() => editor && redo(editor)}
        />
      </Group>
    </Toolbar>
  )
})
