import { Fragment } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Checkbox } from '../../ui/index.ts'
import { useHelpKeySetting } from './use-help-key.ts'

/** The keys of each act; several ways, or several acts, stand beside one another. */
const rows = [
  ['help', [['?'], ['F1']]],
  ['find', [['ctrl', 'F']]],
  ['outline', [['ctrl', 'shift', 'O']]],
  ['add', [['ctrl', 'enter']]],
  [
    'move',
    [
      ['alt', '↑'],
      ['alt', '↓'],
    ],
  ],
  ['mark', [['ctrl', 'shift', 'M']]],
  ['hold', [['ctrl', 'shift', 'K']]],
  [
    'format',
    [
      ['ctrl', 'B'],
      ['ctrl', 'I'],
      ['ctrl', 'U'],
    ],
  ],
  ['link', [['ctrl', 'K']]],
  [
    'undo',
    [
      ['ctrl', 'Z'],
      ['ctrl', 'shift', 'Z'],
    ],
  ],
  ['indent', [['tab'], ['shift', 'tab']]],
  ['slash', [['/']]],
  ['markdown', [['#'], ['-'], ['1.'], ['[ ]'], ['>']]],
] as const

const onMac: Readonly<Record<string, string>> = { ctrl: '⌘', shift: '⇧', alt: '⌥' }
const named = new Set(['ctrl', 'shift', 'alt', 'enter', 'tab'])

/** Every key of ours, and what it does. */
export function Keys() {
  const { t } = useTranslation()
  const { isOn, set } = useHelpKeySetting()
  const isMac = navigator.platform.startsWith('Mac')
  const word = (key: string) =>
    (isMac && onMac[key]) || (named.has(key) ? t(`guide.keys.${key as 'ctrl'}`) : key)
  return (
    <>
      <dl className="guide-keys">
        {rows.map(([act, ways]) => (
          <Fragment key={act}>
            <dt dir="ltr">
              {ways.map((way) => (
                <span key={way.join()} className="guide-way">
                  {way.map((key) => (
                    <kbd key={key}>{word(key)}</kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{t(`guide.keys.${act}`)}</dd>
          </Fragment>
        ))}
      </dl>
      <Checkbox isSelected={isOn} onChange={set}>
        {t('guide.keys.listen', { key: '?' })}
      </Checkbox>
    </>
  )
}
