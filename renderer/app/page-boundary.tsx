import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Boundary, Button } from '../ui/index.ts'

/** Round each page: one that fails says so, and the rail, the settings and burning stay as they are. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const words = (again: () => void) => (
    <div className="page page-narrow" role="alert">
      <h1>{t('common.pageFailed')}</h1>
      <p>{t('common.pageFailedText')}</p>
      <div className="form-row-start">
        <Button onPress={again}>{t('common.again')}</Button>
      </div>
    </div>
  )
  return <Boundary fallback={words}>{children}</Boundary>
}
