import { Copy, FileDown, MessageSquareText, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button as Trigger } from 'react-aria-components'
import { useTranslation } from '../../i18n/index.ts'
import { type SaveFailure, saveFailure } from '../../platform/failure.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { type Invitation, pictureOf } from './invite-sheets.ts'

interface InviteRowProps {
  readonly invitation: Invitation
  /** What the workshop is called. */
  readonly workshop: string
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onPrint: () => void
}

/** One link: to copy, alone or as a message, and to print; unfolded, to be read and scanned. */
export function InviteRow({ invitation, workshop, isOpen, onOpen, onPrint }: InviteRowProps) {
  const { t } = useTranslation()
  const { who, link } = invitation
  const [copied, setCopied] = useState(false)
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <li className="invite-row">
      <div className="invite-row-head">
        <Trigger className="invite-who" aria-expanded={isOpen} onPress={onOpen}>
          {who}
        </Trigger>
        <span role="status" className="field-hint">
          {copied && t('join.invite.copied')}
        </span>
        <IconButton
          label={t('join.invite.copyFor', { who })}
          icon={<Copy size={16} aria-hidden />}
          onPress={() => void copy(link)}
        />
        <IconButton
          label={t('join.invite.messageFor', { who })}
          icon={<MessageSquareText size={16} aria-hidden />}
          onPress={() => void copy(t('join.invite.message', { workshop, link }))}
        />
        <IconButton
          label={t('join.invite.printFor', { who })}
          icon={<Printer size={16} aria-hidden />}
          onPress={onPrint}
        />
      </div>
      {isOpen && <OpenInvite link={link} />}
    </li>
  )
}

function OpenInvite({ link }: { readonly link: string }) {
  const { t } = useTranslation()
  const platform = usePlatform()
  const [outcome, setOutcome] = useState<'saved' | SaveFailure>()
  const picture = useMemo(() => pictureOf(link), [link])
  const save = async () => {
    const bytes = new TextEncoder().encode(`${link}\n`)
    const file = { suggestedName: 'invite.txt', mediaType: 'text/plain', make: async () => bytes }
    try {
      if (await platform.saveFile(file)) setOutcome('saved')
    } catch (error) {
      setOutcome(saveFailure(error))
    }
  }
  return (
    <div className="invite">
      <div className="field">
        <label className="field-label" htmlFor="invite-link">
          {t('join.invite.link')}
        </label>
        <textarea
          id="invite-link"
          className="input invite-link"
          readOnly
          // Browsers write down what fields hold, for the next start, unless they are told not to.
          autoComplete="off"
          rows={4}
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <div className="form-row-start">
          <Button onPress={() => void save()}>
            <FileDown size={16} aria-hidden />
            {t('join.invite.save')}
          </Button>
          <span role="status">
            {outcome &&
              (outcome === 'saved' ? t('join.invite.saved') : t(`failure.save.${outcome}`))}
          </span>
        </div>
      </div>
      <img className="invite-qr" src={picture} alt={t('join.invite.qr')} />
    </div>
  )
}
