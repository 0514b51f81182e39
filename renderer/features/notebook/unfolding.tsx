import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'

interface UnfoldingProps {
  readonly className: string
  readonly level: 2 | 3
  readonly icon?: ReactNode
  readonly words: string
  readonly isOpen?: boolean
  readonly onOpen?: (open: boolean) => void
  readonly children: ReactNode
}

/** A heading that unfolds what is under it; until then, nothing of that is drawn. */
export function Unfolding(props: UnfoldingProps) {
  const [own, setOwn] = useState(false)
  const open = props.isOpen ?? own
  return (
    <Disclosure
      className={props.className}
      isExpanded={open}
      onExpandedChange={props.onOpen ?? setOwn}
    >
      <Heading level={props.level} className="trash-heading">
        <Button slot="trigger" className="button button-quiet trash-trigger">
          <ChevronRight size={16} className="trash-chevron" aria-hidden />
          {props.icon}
          {props.words}
        </Button>
      </Heading>
      <DisclosurePanel>{open && props.children}</DisclosurePanel>
    </Disclosure>
  )
}
