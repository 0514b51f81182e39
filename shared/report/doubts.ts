/** One thing that speaks against saving a report now; the words for it are the interface's. */
export type Doubt =
  /** The room is still reading it: how many devices have, of all that keep the notes. */
  | {
      readonly kind: 'room-reads'
      readonly until: number
      readonly read: number
      readonly all: number
    }
  /** Windows that keep nothing have read it too, and are counted apart. */
  | { readonly kind: 'visits-read'; readonly count: number }
  /** Sections that the room has not seen as they stand now. */
  | { readonly kind: 'unseen'; readonly count: number }
  /** What could tell of people has not been looked for in the text of now. */
  | { readonly kind: 'unchecked' }
  /** Places that could tell of people, and are not left as they are. */
  | { readonly kind: 'found'; readonly count: number }
  /** Passages that sound like something public, and are not left as they are. */
  | { readonly kind: 'echoes'; readonly count: number }
  /** Devices that are not here: a hold of theirs may not have arrived. */
  | { readonly kind: 'away'; readonly count: number; readonly all: number }
  /** As the organizer's device knows it: devices that are not here, last heard of at that time. */
  | { readonly kind: 'unheard-since'; readonly count: number; readonly since: number }
  /** As the organizer's device knows it: devices that it never heard of. */
  | { readonly kind: 'never-heard'; readonly count: number }
  /** Documents that this device's disk has not given whole. */
  | { readonly kind: 'unread'; readonly count: number }
  /** Notebooks that the report should be of, and that this device does not have. */
  | { readonly kind: 'missing'; readonly count: number }

/** What is known while a report is about to be saved. Times are milliseconds since 1970, the rest counts. */
export interface DoubtFacts {
  /** What the room was shown; undefined: nothing. */
  readonly review:
    | {
        /** It may still be reading. */
        readonly isOpen: boolean
        readonly until: number
        /** Devices that have read it, visits among them. */
        readonly read: number
        readonly visits: number
        readonly unseen: number
      }
    | undefined
  readonly identity: {
    readonly isChecked: boolean
    readonly found: number
    readonly echoes: number
  }
  /** Devices that keep the notes; those of them that are not this one, and that are here. */
  readonly devices: { readonly kept: number; readonly others: number; readonly here: number }
  /** What the organizer's device remembers of the others; undefined on any other device. */
  readonly attendance:
    | { readonly heard: number; readonly absent: number; readonly since: number | undefined }
    | undefined
  readonly unread: number
  readonly missing: number
}

/** All that speaks against saving this report now, in the order in which it is told; none: it may be saved. */
export function doubtsOf(facts: DoubtFacts): readonly Doubt[] {
  const { review, identity, unread, missing } = facts
  return [
    ...(review ? reviewDoubts(review, facts.devices.kept) : []),
    ...when(!identity.isChecked, { kind: 'unchecked' }),
    ...counted('found', identity.found),
    ...counted('echoes', identity.echoes),
    ...awayDoubts(facts),
    ...counted('unread', unread),
    ...counted('missing', missing),
  ]
}

function reviewDoubts(review: NonNullable<DoubtFacts['review']>, all: number): readonly Doubt[] {
  const { isOpen, until, visits, unseen } = review
  return [
    ...when(isOpen, { kind: 'room-reads', until, read: review.read - visits, all }),
    ...(isOpen ? counted('visits-read', visits) : []),
    ...counted('unseen', unseen),
  ]
}

/** The organizer's device knows since when; others only who is here now. */
function awayDoubts({ devices, attendance }: DoubtFacts): readonly Doubt[] {
  const { kept, others, here } = devices
  if (!attendance) return when(kept > here, { kind: 'away', count: kept - here, all: kept })
  const { heard, absent, since } = attendance
  return [
    ...(since === undefined ? [] : [{ kind: 'unheard-since', count: absent, since } as const]),
    ...counted('never-heard', others - heard),
  ]
}

type Counted = Extract<Doubt, { readonly count: number }>['kind']

function counted(
  kind: Exclude<Counted, 'away' | 'unheard-since'>,
  count: number,
): readonly Doubt[] {
  return when(count > 0, { kind, count })
}

function when(is: boolean, doubt: Doubt): readonly Doubt[] {
  return is ? [doubt] : []
}
