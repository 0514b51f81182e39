import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Boundary } from './boundary.tsx'
import { Button } from './button.tsx'
import './part-boundary.css'

/** Round a small part of a page. */
export function PartBoundary({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const words = (again: () => void) => (
    <p role="alert" className="part-failed">
      {t('common.partFailed')}{' '}
      <Button look="quiet" onPress={again}>
        {t('common.again')}
      </Button>
    </p>
  )
  return <Boundary fallback={words}>{children}</Boundary>
}
