import type { CSSProperties } from 'react'
import type {
  Block,
  Inline,
  List,
  ListItem,
  Table,
  TableCell,
  TableRow,
} from '../../../shared/notebook/blocks.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { unseenByRun } from '../../../shared/notebook/visible/visible-blocks.ts'
import { useTranslation } from '../../i18n/index.ts'
import '../rich-text/editor.css'
import { isRightToLeft } from '../../../shared/report/right-to-left.ts'
import { linkRel } from './link-rel.ts'
import { openOrStay } from './open-link.ts'
import { useStateWords } from './state-words.ts'
import { TextRunView } from './text-run-view.tsx'

/** Blocks as static text, in the markup that the editor makes, so that nothing moves when one takes over. */
export function BlocksView({ blocks, label }: { blocks: readonly Block[]; label?: string }) {
  const words = useStateWords()
  return (
    <div
      className="blocks"
      style={words}
      {...(label ? { role: 'group', 'aria-label': label } : {})}
    >
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: static text has no identity but its place
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Tag = `h${block.level}` as const
      return (
        <Tag dir="auto">
          <Inlines content={block.content} />
        </Tag>
      )
    }
    case 'quote':
      return (
        <blockquote dir="auto">
          <Inlines content={block.content} />
        </blockquote>
      )
    case 'list':
      return <ListView list={block} />
    case 'table':
      return <TableView table={block} />
    case 'rule':
      return <hr />
    default:
      return (
        <p dir="auto">
          <Inlines content={block.content} />
        </p>
      )
  }
}

function ListView({ list }: { list: List }) {
  const Tag = list.style === 'number' ? 'ol' : 'ul'
  return (
    <Tag
      dir="auto"
      {...beginning(list)}
      {...(list.style === 'check' ? { className: 'blocks-checklist' } : {})}
    >
      {list.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: static text has no identity but its place
        <ItemView key={index} item={item} />
      ))}
    </Tag>
  )
}

/** The style sheet counts, from the number before the first. */
function beginning({ start }: List) {
  if (start === undefined) return {}
  // React's type knows no custom properties.
  return { start, style: { '--before-first': start - 1 } as CSSProperties }
}

/** The first row heads the columns; an empty cell of it heads nothing. */
function TableView({ table: { caption, rows } }: { table: Table }) {
  const [head = [], ...rest] = rows
  // Each cell has a direction of its own, and so says nothing of the table's.
  const isRtl = isRightToLeft(blocksText([{ kind: 'table', caption, rows }]))
  return (
    <div className="blocks-table">
      <table dir={isRtl ? 'rtl' : 'ltr'}>
        {caption.length > 0 && (
          <caption dir="auto">
            <Inlines content={caption} />
          </caption>
        )}
        <thead>
          <RowView cells={head} isHead />
        </thead>
        {rest.length > 0 && (
          <tbody>
            {rest.map((cells, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: static text has no identity but its place
              <RowView key={index} cells={cells} isHead={false} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  )
}

function RowView({ cells, isHead }: { cells: TableRow; isHead: boolean }) {
  return (
    <tr>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: static text has no identity but its place
        <CellView key={index} cell={cell} isHead={isHead} />
      ))}
    </tr>
  )
}

function CellView({ cell, isHead }: { cell: TableCell; isHead: boolean }) {
  const words = (
    <p dir="auto">
      <Inlines content={cell} />
    </p>
  )
  if (!isHead || cell.length === 0) return <td dir="auto">{words}</td>
  return (
    <th scope="col" dir="auto">
      {words}
    </th>
  )
}

/** The editor keeps nested lists in items of their own, after the item that they are under. */
function ItemView({ item }: { item: ListItem }) {
  return (
    <>
      <li {...checkable(item)}>
        <Inlines content={item.content} />
      </li>
      {item.children.map((list, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: static text has no identity but its place
        <li key={index} className="blocks-nested">
          <ListView list={list} />
        </li>
      ))}
    </>
  )
}

function checkable(item: ListItem) {
  if (item.checked === undefined) return {}
  return { className: item.checked ? 'blocks-checked' : 'blocks-unchecked' }
}

function Inlines(props: {
  readonly content: readonly Inline[]
  readonly unseen?: ReturnType<typeof unseenByRun>
}) {
  const { content, unseen = unseenByRun(content) } = props
  // An empty block keeps the height of a line, as in the editor.
  if (content.length === 0) return <br />
  return content.map((inline, index) => {
    const key = index
    if (inline.kind === 'text')
      return <TextRunView key={key} run={inline} unseen={unseen.get(inline)} />
    if (inline.kind === 'linebreak') return <br key={key} />
    if (inline.kind === 'unknown') return <UnknownView key={key} />
    return (
      <a key={key} href={inline.url} rel={linkRel} title={inline.url} onClick={openOrStay}>
        <Inlines content={inline.content} unseen={unseen} />
      </a>
    )
  })
}

/** Stands for what a newer Sotto wrote here. */
function UnknownView() {
  const { t } = useTranslation()
  return (
    <span className="blocks-unknown" role="img" aria-label={t('editor.unknown')}>
      ▢
    </span>
  )
}
