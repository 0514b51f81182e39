import { $getSelection, $isRangeSelection, type RangeSelection } from 'lexical'

/** The text that is selected, or the caret. Within a read. */
export function $selectedRange(): RangeSelection | undefined {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection : undefined
}
