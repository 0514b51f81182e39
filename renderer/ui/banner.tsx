import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { IconButton } from './button.tsx'

interface BannerProps {
  readonly children: ReactNode
  /** Whoever may put it away; left out where it stays until it is answered. */
  readonly onClose?: () => void
}

/** Something that others or the time bring up: said once, beside the page, with the focus left where it is. */
export function Banner({ children, onClose }: BannerProps) {
  const { t } = useTranslation()
  return (
    <div className="banner" role="status">
      {children}
      {onClose && (
        <IconButton
          label={t('common.close')}
          icon={<X size={16} aria-hidden />}
          onPress={onClose}
        />
      )}
    </div>
  )
}
