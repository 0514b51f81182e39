import type { TFunction } from 'i18next'
import { renderSVG } from 'uqr'

/** Whom a link is for, and the link. */
export interface Invitation {
  readonly id: string
  readonly who: string
  readonly link: string
}

/** A link as a picture to scan. */
export function pictureOf(link: string): string {
  return `data:image/svg+xml,${encodeURIComponent(renderSVG(link))}`
}

/** Links for the printer, one below the other, to be cut apart: whom each is for, its picture, its letters. */
export function inviteSheets(
  t: TFunction,
  workshop: string,
  invitations: readonly Invitation[],
): HTMLElement {
  const place = document.createElement('main')
  for (const { who, link } of invitations) {
    const sheet = document.createElement('section')
    sheet.className = 'printed-sheet'
    const picture = document.createElement('img')
    picture.src = pictureOf(link)
    picture.alt = t('join.invite.qr')
    sheet.append(
      words('h2', workshop),
      words('p', who),
      picture,
      words('p', link, 'printed-address'),
      words('p', t('join.invite.hint')),
    )
    place.append(sheet)
  }
  return place
}

function words(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  element.className = className
  element.dir = 'auto'
  return element
}
