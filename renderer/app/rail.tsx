import {
  CircleQuestionMark,
  Combine,
  FileText,
  House,
  LayoutGrid,
  Menu,
  Settings,
  UserPlus,
} from 'lucide-react'
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { GroupId } from '../../shared/base/ids.ts'
import { ReviewPlace } from '../features/review/index.ts'
import { Countdown, GroupList, NewerHere, StatusLine } from '../features/workshop/index.ts'
import { useTranslation } from '../i18n/index.ts'
import type { DocSession } from '../session/index.ts'
import { useDirectory, useWorkshop } from '../session/react/index.ts'
import { Button, IconButton, PartBoundary } from '../ui/index.ts'

/** Where in a workshop one is. */
export type WorkshopPlace =
  | { readonly at: 'group'; readonly group: GroupId }
  | { readonly at: 'desk'; readonly question?: string }
  | { readonly at: 'overview' | 'report' | 'review' | 'settings' | 'guide' }

interface RailProps {
  readonly place: WorkshopPlace | undefined
  /** The document whose state stands at the foot. */
  readonly status: DocSession
  readonly onPlace: (next: WorkshopPlace) => void
  readonly onInvite: () => void
  readonly onHome: () => void
}

/** The places of a workshop, beside its page; on a narrow screen a line above it, which unfolds. */
export function Rail({ place, status, onPlace, onInvite, onHome }: RailProps) {
  const { t } = useTranslation()
  const directory = useDirectory()
  const { access } = useWorkshop()
  const [isOpen, setIsOpen] = useState(false)
  const group = place?.at === 'group' ? place.group : undefined
  const leads = access.role !== 'participant'
  const go = (next: WorkshopPlace) => {
    setIsOpen(false)
    onPlace(next)
  }
  return (
    <nav className={isOpen ? 'rail rail-open' : 'rail'} aria-label={t('workshop.nav')}>
      <header className="rail-head">
        <div className="rail-menu">
          <IconButton
            label={t('workshop.menu')}
            icon={<Menu size={20} aria-hidden />}
            aria-expanded={isOpen}
            onPress={() => setIsOpen(!isOpen)}
          />
        </div>
        <p className="rail-title">
          {directory.title || t(directory.facts ? 'workshop.untitled' : 'workshop.waitingTitle')}
        </p>
        <IconButton
          label={t('workshop.home')}
          icon={<House size={18} aria-hidden />}
          onPress={onHome}
        />
      </header>
      <Countdown />
      <div className="rail-places">
        <PartBoundary>
          <GroupList selected={group} onSelect={(next) => go({ at: 'group', group: next })} />
        </PartBoundary>
        <div className="rail-acts">
          <PartBoundary>
            <ReviewPlace
              isSelected={place?.at === 'review'}
              onSelect={() => go({ at: 'review' })}
            />
          </PartBoundary>
          {leads && (
            <>
              <ToggleButton
                className="button button-quiet rail-act"
                isSelected={place?.at === 'overview'}
                onChange={() => go({ at: 'overview' })}
              >
                <LayoutGrid size={18} aria-hidden />
                {t('merge.board.name')}
              </ToggleButton>
              <ToggleButton
                className="button button-quiet rail-act"
                isSelected={place?.at === 'desk'}
                onChange={() => go({ at: 'desk' })}
              >
                <Combine size={18} aria-hidden />
                {t('merge.desk.name')}
              </ToggleButton>
              <ToggleButton
                className="button button-quiet rail-act"
                isSelected={place?.at === 'report'}
                onChange={() => go({ at: 'report' })}
              >
                <FileText size={18} aria-hidden />
                {t('workshop.report')}
              </ToggleButton>
              <Button look="quiet" onPress={onInvite}>
                <UserPlus size={18} aria-hidden />
                {t('workshop.invite')}
              </Button>
            </>
          )}
        </div>
      </div>
      <div className="rail-foot">
        <HelpPlace isSelected={place?.at === 'guide'} onSelect={() => go({ at: 'guide' })} />
        <ToggleButton
          className="button button-quiet rail-act"
          isSelected={place?.at === 'settings'}
          onChange={() => go({ at: 'settings' })}
        >
          <Settings size={18} aria-hidden />
          {t('workshop.settings')}
        </ToggleButton>
        <PartBoundary>
          <StatusLine session={status} />
          <NewerHere />
        </PartBoundary>
      </div>
    </nav>
  )
}

function HelpPlace(props: { readonly isSelected: boolean; readonly onSelect: () => void }) {
  const { t } = useTranslation()
  return (
    <ToggleButton
      className="button button-quiet rail-act"
      isSelected={props.isSelected}
      onChange={props.onSelect}
    >
      <CircleQuestionMark size={18} aria-hidden />
      {t('guide.name')}
    </ToggleButton>
  )
}
