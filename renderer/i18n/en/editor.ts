/** Words of the section editor and its toolbar. */
export const editor = {
  shownReadOnly:
    'This section holds something that this version cannot edit. It is shown as it is.',
}
