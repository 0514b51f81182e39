import { expect, type Page, test } from '../support/e2e.ts'
import type { TestPerson } from '../support/person.ts'
import { openPair } from '../support/room.ts'

interface Dropped {
  readonly name: string
  /** One sign for each byte. */
  readonly bytes: string
}

/** Drops files on the window, as a file manager does. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  await page.evaluate((all) => {
    const data = new DataTransfer()
    for (const { name, bytes } of all) {
      data.items.add(new File([Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))], name))
    }
    const options = { bubbles: true, cancelable: true, dataTransfer: data }
    document.body.dispatchEvent(new DragEvent('dragover', options))
    document.body.dispatchEvent(new DragEvent('drop', options))
  }, files)
}

/** Puts something on the clipboard as another program would. */
async function copied(page: Page, kinds: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (all) => {
    const parts = Object.entries(all).map(([kind, text]) => [
      kind,
      new Blob([text], { type: kind }),
    ])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))])
  }, kinds)
}

const dialogOf = ({ page }: TestPerson) =>
  page.getByRole('dialog', { name: 'Bring in notes from elsewhere' })

test('P6, D6: a participant drops three files: one read, one in doubt, one refused; all is told, one undo takes all out; reading can be stopped', async ({
  openDevice,
}) => {
  const { guest } = await openPair(openDevice)
  const { page } = guest
  const dialog = dialogOf(guest)
  const says = dialog.getByRole('status').first()
  await drop(page, [
    {
      name: 'minutes.html',
      bytes:
        '<meta charset=utf-8><h1>Feeds</h1><p>They became products.<img src=x.png><span hidden>unseen</span></p><h1>Next</h1><ol start=3><li>Write it up</ol>',
    },
    { name: 'lines.txt', bytes: 'Stra\u00dfe, gr\u00fc\u00dfe, caf\u00e9' },
    { name: 'scan.pdf', bytes: '%PDF-1.7' },
  ])
  // In doubt: a few of its lines as they would come in, and nothing is added before somebody says.
  const sample = dialog.getByRole('status', { name: 'Lines of the file' })
  await expect(sample).toContainText('Straße, grüße, café')
  await expect(guest.section('Feeds')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'It reads right' }).click()
  await expect(says).toHaveText(
    '3 sections were added to “Change”, off the record. 1 file could not be read.',
  )
  const results = dialog.getByRole('list', { name: 'What came of each file' })
  await expect(results.getByRole('listitem')).toHaveText([
    /^minutes\.html.*Feeds · Next.*Left out: 1 picture, 1 hidden passage\.$/,
    /^lines\.txt/,
    /^scan\.pdf.*A PDF does not say/,
  ])
  await dialog.getByRole('button', { name: 'Take them out again' }).click()
  await expect(says).toContainText('Taken out again')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(guest.section('Feeds')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Trash: 3 sections/ })).toBeVisible()

  // By the button that everybody has who writes here; stopped before it is read.
  await page.getByRole('button', { name: 'Bring in notes…' }).click()
  await drop(page, [
    { name: 'long.md', bytes: `# Long\n\n${'- *a* `b` [c](d)\n'.repeat(230_000)}` },
  ])
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(says).toHaveText(/^Not read/)
  await expect(dialog.getByRole('button', { name: /again$/ })).toHaveCount(0)
  await drop(page, [{ name: 'short.md', bytes: '# Songs\n\nThe hook comes *sooner*.\n' }])
  await expect(says).toHaveText('1 section was added to “Change”, off the record.')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(guest.body('Songs')).toContainText('The hook comes sooner.')
  await guest.stands('Songs', 'Off the record')
})

test('P6: what is pasted comes where the caret was, whatever is typed while it is read; Markdown is offered as format', async ({
  openDevice,
}) => {
  const { guest } = await openPair(openDevice)
  const { page } = guest
  const { keyboard } = page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await guest.write('Pasted', 'before ')
  await copied(page, { 'text/html': `<b>bold</b>${'<div'.repeat(250_000)}`, 'text/plain': 'bold' })
  await keyboard.press('ControlOrMeta+v')
  // In one event, so that what is read cannot come between its letters.
  await keyboard.insertText(' after')
  await expect(guest.body('Pasted')).toHaveText('before bold after')
  await expect(guest.body('Pasted').locator('strong')).toHaveText('bold')
  await keyboard.type('!')
  await expect(guest.body('Pasted')).toHaveText('before bold after!')
  await keyboard.press('ControlOrMeta+z')
  await keyboard.press('ControlOrMeta+z')
  await expect(guest.body('Pasted')).toHaveText('before after')

  await guest.write('Plan', 'x')
  await keyboard.press('Backspace')
  await copied(page, {
    'text/plain': '## Aims\n\n- **one**\n- two\n\n1. [site](https://example.org)',
  })
  await keyboard.press('ControlOrMeta+v')
  await expect(guest.body('Plan')).toContainText('**one**')
  // It takes no focus: one can go on typing, or take it.
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Text of/)
  await guest.section('Plan').getByRole('button', { name: 'Make it formatted' }).click()
  await expect(guest.body('Plan').getByRole('heading', { name: 'Aims' })).toBeVisible()
  await expect(guest.body('Plan').getByRole('link')).toHaveText('site')
  await expect(guest.body('Plan')).not.toContainText('**')
})
