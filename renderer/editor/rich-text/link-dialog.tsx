import { $toggleLink } from '@lexical/link'
import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Dialog, TextField } from '../../ui/index.ts'
import { linkRel } from '../view/link-rel.ts'
import { readFormat } from './format-state.ts'
import { linkAddress } from './link-address.ts'
import { $inlineNodes } from './nodes-from-blocks.ts'
import { EDIT_LINK_COMMAND } from './register-keys.ts'

interface Asked {
  readonly selection: RangeSelection
  readonly current: string | undefined
}

/** Asks for the address of a link when an editor wants one, and puts it on what was selected. */
export function LinkDialog({ editor }: { editor: LexicalEditor | null }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked>()
  useEffect(() => {
    return editor?.registerCommand(
      EDIT_LINK_COMMAND,
      () => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection) || !editor.isEditable()) return false
        const current = readFormat(editor.getEditorState()).link
        setAsked({ selection: selection.clone(), current })
        return true
      },
      COMMAND_PRIORITY_LOW,
    )
  }, [editor])

  const finish = (url: string | null) => {
    if (editor && asked) putLink(editor, asked.selection, url)
    setAsked(undefined)
  }
  return (
    <Dialog
      title={t('editor.linkTitle')}
      isOpen={asked !== undefined}
      onClose={() => setAsked(undefined)}
    >
      {asked && <LinkForm current={asked.current} onFinish={finish} />}
    </Dialog>
  )
}

function LinkForm(props: {
  readonly current: string | undefined
  readonly onFinish: (url: string | null) => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(props.current ?? '')
  const [refused, setRefused] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const url = linkAddress(typed)
    if (url) props.onFinish(url)
    else setRefused(true)
  }
  return (
    <form onSubmit={submit} className="link-form">
      <TextField
        label={t('editor.linkAddress')}
        value={typed}
        onChange={setTyped}
        error={refused ? t('editor.linkRefused') : undefined}
        maxLength={2000}
        autoFocus
      />
      <div className="link-form-buttons">
        {props.current !== undefined && (
          <Button look="quiet" onPress={() => props.onFinish(null)}>
            {t('editor.linkRemove')}
          </Button>
        )}
        <Button look="primary" type="submit">
          {t('editor.linkSave')}
        </Button>
      </div>
    </form>
  )
}

/** Null takes the link away. With nothing selected the address itself is put in. */
function putLink(editor: LexicalEditor, selection: RangeSelection, url: string | null): void {
  const change = () => {
    const here = selection.clone()
    // Somebody may have deleted the place meanwhile.
    if (!here.anchor.getNode().isAttached() || !here.focus.getNode().isAttached()) return
    $setSelection(here)
    const inLink = readFormat(editor.getEditorState()).link !== undefined
    if (url && here.isCollapsed() && !inLink) {
      const words = { kind: 'text', text: url.replace(/^mailto:/i, ''), marks: [] } as const
      here.insertNodes($inlineNodes([{ kind: 'link', url, content: [words] }]))
    } else $toggleLink(url, { rel: linkRel })
  }
  editor.update(change, { tag: HISTORY_PUSH_TAG })
  editor.focus()
}
