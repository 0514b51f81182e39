import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay, useLocale } from 'react-aria-components'
import { type GallerySheet, gallerySheets } from '../../../shared/merge/gallery.ts'
import { BlocksView } from '../../editor/index.ts'
import { useTranslation } from '../../i18n/index.ts'
import { usePolicy, useWorkshop } from '../../session/react/index.ts'
import { IconButton, SeenText } from '../../ui/index.ts'
import { FourWords } from '../join/index.ts'
import { Countdown } from '../workshop/index.ts'
import './gallery.css'
import { useGroupNotes } from '../../session/react/use-group-notes.ts'

/** The arrows that go back and on, by the way that the page is written. */
const arrows = { ltr: ['ArrowLeft', 'ArrowRight'], rtl: ['ArrowRight', 'ArrowLeft'] } as const

/** The wall of the plenary: the groups' marked sections, one sheet at a time, read-only and very large. */
export function Gallery({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  useFullScreen()
  return (
    <ModalOverlay className="gallery-overlay" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="gallery-frame">
        <Dialog className="gallery-frame" aria-label={t('merge.gallery.title')}>
          <Sheets onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Sheets({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { access } = useWorkshop()
  const notes = useGroupNotes()
  const policy = usePolicy()
  const sheets = useMemo(
    () =>
      gallerySheets(
        notes.flatMap(({ group, notebook }) => (notebook ? [{ group: group.id, notebook }] : [])),
        policy,
      ),
    [notes, policy],
  )
  const { sheet, place, go } = useWalk(sheets)
  const frame = useRef<HTMLDivElement>(null)
  const group = notes.find((one) => one.group.id === sheet?.group)?.group

  useEffect(() => {
    frame.current?.focus()
  }, [])
  const [back, onward] = arrows[useLocale().direction]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === onward || event.key === 'PageDown') go(place + 1)
    else if (event.key === back || event.key === 'PageUp') go(place - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(sheets.length - 1)
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: walking by keys; it has its buttons too
    <div className="gallery" ref={frame} tabIndex={-1} onKeyDown={onKeyDown}>
      {sheet ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long sheet is scrolled by keys
        <article className="gallery-sheet" key={sheet.section.id} tabIndex={0}>
          <p className="gallery-group">{group?.name || t('workshop.unnamedGroup')}</p>
          {sheet.section.title && (
            <h2 dir="auto">
              <SeenText text={sheet.section.title} />
            </h2>
          )}
          <BlocksView blocks={sheet.section.blocks} />
        </article>
      ) : (
        <div className="gallery-sheet">
          <div className="gallery-empty">
            <h2>{t('merge.gallery.emptyTitle')}</h2>
            <p>{t('merge.gallery.emptyText')}</p>
          </div>
        </div>
      )}
      <footer className="gallery-bar">
        <p role="status">
          {sheets.length > 0 && t('merge.gallery.place', { place: place + 1, all: sheets.length })}
        </p>
        <FourWords of={access} />
        <Countdown />
        <nav aria-label={t('merge.gallery.walk')}>
          <IconButton
            label={t('merge.gallery.previous')}
            icon={<ArrowLeft size={20} aria-hidden />}
            isDisabled={place <= 0}
            onPress={() => go(place - 1)}
          />
          <IconButton
            label={t('merge.gallery.next')}
            icon={<ArrowRight size={20} aria-hidden />}
            isDisabled={place >= sheets.length - 1}
            onPress={() => go(place + 1)}
          />
          <IconButton
            label={t('merge.gallery.close')}
            icon={<X size={20} aria-hidden />}
            onPress={onClose}
          />
        </nav>
      </footer>
    </div>
  )
}

/** Where one is on the walk. It is held by the section, so that others' marks do not turn the page. */
function useWalk(sheets: readonly GallerySheet[]) {
  const [at, setAt] = useState<{ readonly section: string; readonly place: number }>()
  const found = sheets.findIndex(({ section }) => section.id === at?.section)
  // Where the sheet is gone (somebody held it), the next one stands in its place.
  const place = found >= 0 ? found : Math.max(0, Math.min(at?.place ?? 0, sheets.length - 1))
  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, sheets.length - 1))
    const sheet = sheets[next]
    if (sheet) setAt({ section: sheet.section.id, place: next })
  }
  return { sheet: sheets[place], place, go }
}

/** Fills the screen while the gallery is open, where the shell allows it. */
function useFullScreen(): void {
  useEffect(() => {
    const root = document.documentElement
    // A shell may refuse (no gesture, no support): the gallery still fills the window.
    void root.requestFullscreen?.().catch(() => undefined)
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
    }
  }, [])
}
