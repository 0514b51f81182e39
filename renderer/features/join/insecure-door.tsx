import { useTranslation } from '../../i18n/index.ts'
import './join.css'

/**
 * The way on from a page that came over plain http: the browser gives it no cryptography, so it opens
 * nothing.
 * @param payload the invite that the page was opened with
 */
export function InsecureDoor({ payload }: { readonly payload: string | undefined }) {
  const { t } = useTranslation()
  const link = payload && `sotto://join#${payload}`
  return (
    <main className="page page-narrow door">
      <h1>{t('join.insecure.title')}</h1>
      <p className="home-lead">{t('join.insecure.text')}</p>
      <h2>{t('join.insecure.ways')}</h2>
      <ul>
        <li>
          {link ? (
            <>
              {t('join.insecure.app')} <a href={link}>{t('join.insecure.openApp')}</a>
              <textarea
                className="input invite-link"
                aria-label={t('join.insecure.link')}
                readOnly
                // Browsers write down what fields hold, for the next start, unless they are told not to.
                autoComplete="off"
                rows={3}
                value={link}
                onFocus={(event) => event.target.select()}
              />
              <p className="field-hint">{t('join.insecure.link')}</p>
            </>
          ) : (
            t('join.insecure.getApp')
          )}
        </li>
        <li>{t('join.insecure.https')}</li>
        <li>{t('join.insecure.here', { address: `http://localhost:${location.port || 80}` })}</li>
      </ul>
    </main>
  )
}
