import { ListPlus, X } from 'lucide-react'
import { useStore } from 'zustand'
import { useTranslation } from '../../i18n/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { type ChosenKeys, spend } from './choice.ts'

/** What can be done with the sections that are chosen; nothing where none is. */
export function ChosenBar(props: { readonly choice: ChosenKeys; readonly onTake: () => void }) {
  const { t } = useTranslation()
  const count = useStore(props.choice, (keys) => keys.length)
  return (
    <div className="desk-chosen" role="status">
      {count > 0 && (
        <>
          <Button look="primary" onPress={props.onTake}>
            <ListPlus size={16} aria-hidden />
            {t('merge.desk.takeChosen', { count })}
          </Button>
          <IconButton
            label={t('merge.desk.forget')}
            icon={<X size={16} aria-hidden />}
            onPress={() => spend(props.choice)}
          />
        </>
      )}
    </div>
  )
}
