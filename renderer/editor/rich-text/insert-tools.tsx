import type { LexicalEditor } from 'lexical'
import { SeparatorHorizontal, Table } from 'lucide-react'
import { useRef } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useTranslation } from '../../i18n/index.ts'
import { actOnTable, type TableAct } from '../binding/index.ts'
import { insertRule } from './rules.ts'
import { ToolbarButton } from './toolbar-buttons.tsx'

interface InsertToolsProps {
  readonly editor: LexicalEditor | null
  readonly inTable: boolean
}

const newTable: TableAct = { kind: 'make', rows: 3, columns: 3 }

const tableActs = [
  ['rowAbove', { kind: 'add', axis: 'row', by: -1 }],
  ['rowBelow', { kind: 'add', axis: 'row', by: 1 }],
  ['columnBefore', { kind: 'add', axis: 'column', by: -1 }],
  ['columnAfter', { kind: 'add', axis: 'column', by: 1 }],
  undefined,
  ['rowUp', { kind: 'move', axis: 'row', by: -1 }],
  ['rowDown', { kind: 'move', axis: 'row', by: 1 }],
  ['columnBack', { kind: 'move', axis: 'column', by: -1 }],
  ['columnOn', { kind: 'move', axis: 'column', by: 1 }],
  undefined,
  ['caption', { kind: 'caption' }],
  ['deleteRow', { kind: 'delete', axis: 'row' }],
  ['deleteColumn', { kind: 'delete', axis: 'column' }],
  ['deleteTable', { kind: 'delete-table' }],
] as const satisfies readonly (readonly [string, TableAct] | undefined)[]

/** What is put into the text as a whole; within a table, what can be done with it. */
export function InsertTools({ editor, inTable }: InsertToolsProps) {
  const { t } = useTranslation()
  return (
    <>
      {editor && inTable ? (
        <TableMenu editor={editor} />
      ) : (
        <ToolbarButton
          label={t('editor.table.make')}
          Icon={Table}
          isDisabled={editor === null}
          onPress={() => editor && actOnTable(editor, newTable)}
        />
      )}
      <ToolbarButton
        label={t('editor.rule')}
        Icon={SeparatorHorizontal}
        isDisabled={editor === null}
        onPress={() => editor && insertRule(editor)}
      />
    </>
  )
}

function TableMenu({ editor }: { readonly editor: LexicalEditor }) {
  const { t } = useTranslation()
  const chosen = useRef<TableAct>(undefined)
  // The menu gives the focus back first: the caret goes to where the act puts it.
  const onOpenChange = (isOpen: boolean) => {
    const act = chosen.current
    chosen.current = undefined
    if (!isOpen) setTimeout(() => (act ? actOnTable(editor, act) : editor.focus()), 0)
  }
  return (
    <MenuTrigger onOpenChange={onOpenChange}>
      <Button
        className="button button-quiet button-icon format-button"
        aria-label={t('editor.table.menu')}
        data-selected
        preventFocusOnPress
      >
        <Table size={17} aria-hidden />
      </Button>
      <Popover className="popover table-menu" placement="bottom start">
        <Menu aria-label={t('editor.table.menu')}>
          {tableActs.map((entry, index) =>
            entry ? (
              <MenuItem
                key={entry[0]}
                id={entry[0]}
                className="menu-item"
                onAction={() => {
                  chosen.current = entry[1]
                }}
              >
                {t(`editor.table.${entry[0]}`)}
              </MenuItem>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: it has no identity but its place
              <Separator key={index} className="menu-separator" />
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
