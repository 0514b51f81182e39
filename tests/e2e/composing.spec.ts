import type { CDPSession } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import type { TestPerson } from '../support/person.ts'
import { openPair } from '../support/room.ts'

/* Writing with an input method: letters are composed before they stand (Japanese, Chinese, Korean, accents). */

async function compose(input: CDPSession, ...steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
}

async function atTheEndOf(one: TestPerson, title: string): Promise<CDPSession> {
  await one.body(title).click()
  await one.page.keyboard.press('ControlOrMeta+End')
  return one.page.context().newCDPSession(one.page)
}

/** Puts a word in the place of another one, as a spell checker asks for it. */
async function correct({ page }: TestPerson, word: string, by: string): Promise<void> {
  await page.locator(':focus').evaluate(
    (root, [word, by]) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const at = text.textContent?.indexOf(word) ?? -1
        if (at < 0) continue
        const [startOffset, endOffset] = [at, at + word.length]
        const ends = { startContainer: text, startOffset, endContainer: text, endOffset }
        getSelection()?.setBaseAndExtent(text, startOffset, text, endOffset)
        const dataTransfer = new DataTransfer()
        dataTransfer.setData('text/plain', by)
        const targetRanges = [new StaticRange(ends)]
        const options = { inputType: 'insertReplacementText', dataTransfer, targetRanges }
        root.dispatchEvent(
          new InputEvent('beforeinput', { ...options, bubbles: true, cancelable: true }),
        )
        return
      }
      throw new Error('the word is not there')
    },
    [word, by] as const,
  )
}

test('P6: what is being composed stands as it was chosen, while somebody else writes in the same paragraph', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await organizer.write('Composed', 'Start.')
  await guest.sees('Composed', 'Start.')
  const input = await atTheEndOf(guest, 'Composed')
  await compose(input, 'n', 'に', 'にh', 'にほ', 'にほn')
  await organizer.body('Composed').click()
  await organizer.page.keyboard.press('ControlOrMeta+Home')
  await organizer.page.keyboard.type('Before. ')
  await guest.sees('Composed', 'Before.')
  await compose(input, 'にほん', '日本')
  await input.send('Input.insertText', { text: '日本' })
  await guest.page.keyboard.type(' after')
  for (const one of [guest, organizer]) {
    await expect(one.body('Composed')).toHaveText('Before. Start.日本 after')
  }

  // As a phone does: a word that stands is composed anew, and another one is corrected at one stroke.
  const replacing = { replacementStart: 17, replacementEnd: 22 }
  const step = { text: 'after', selectionStart: 5, selectionEnd: 5 }
  await input.send('Input.imeSetComposition', { ...step, ...replacing })
  await organizer.page.keyboard.press('ControlOrMeta+Home')
  await organizer.page.keyboard.type('So ')
  await guest.sees('Composed', 'So ')
  await compose(input, 'aftern', 'afternoon')
  await input.send('Input.insertText', { text: 'afternoon' })
  await Promise.all([organizer.page.keyboard.type('on. '), correct(guest, 'Start', 'Begin')])
  for (const one of [guest, organizer]) {
    await expect(one.body('Composed')).toHaveText('So on. Before. Begin.日本 afternoon')
  }
})

test('P6: composing in an empty section, in its title, and composing that is given up', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await guest.page.getByRole('button', { name: 'Write the first section' }).click()
  await expect(guest.page.locator(':focus')).toHaveAccessibleName(/^Text of/)
  await guest.page.getByRole('textbox', { name: 'Title of the section' }).focus()
  const input = await guest.page.context().newCDPSession(guest.page)
  await compose(input, 'ㅎ', '하', '한')
  await input.send('Input.insertText', { text: '한국' })
  await guest.page.keyboard.press('Enter')
  await compose(input, 'c', 'ch', 'chu')
  await input.send('Input.insertText', { text: '出' })
  await compose(input, 'x', 'xy')
  await compose(input, '')
  await guest.page.keyboard.type('!')
  for (const one of [guest, organizer]) await expect(one.body('한국')).toHaveText('出!')
})

test('P6: what is composed in a title stands, while somebody else writes in that title', async ({
  openDevice,
}) => {
  const { organizer, guest } = await openPair(openDevice)
  await organizer.write('Trust', 'Words.')
  await guest.sees('Trust', 'Words.')
  const titleOf = (one: TestPerson) =>
    one.page.getByRole('textbox', { name: 'Title of the section' }).first()
  await titleOf(guest).click()
  await guest.page.keyboard.press('End')
  const input = await guest.page.context().newCDPSession(guest.page)
  await compose(input, 'n', 'に', 'にh', 'にほ')
  await titleOf(organizer).click()
  await organizer.page.keyboard.press('Home')
  await organizer.page.keyboard.type('On ')
  await guest.page.getByRole('status').filter({ hasText: '2 of 2 have it.' }).waitFor()
  await compose(input, 'にほん', '日本')
  await input.send('Input.insertText', { text: '日本' })
  await guest.page.keyboard.type('!')
  for (const one of [guest, organizer]) {
    await expect(titleOf(one)).toHaveValue('On Trust日本!')
  }
})
