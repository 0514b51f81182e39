import type { MessageBoxOptions, MessageBoxReturnValue } from 'electron'
import type { Texts } from '../texts/texts.ts'

/** Whether a window that keeps crashing is to be opened once more. */
export async function askToOpenAgain(
  ask: (options: MessageBoxOptions) => Promise<MessageBoxReturnValue>,
  texts: Texts,
): Promise<boolean> {
  const { response } = await ask({
    type: 'error',
    message: texts.keepsCrashing,
    detail: texts.keepsCrashingDetail,
    buttons: [texts.quit, texts.openAgain],
    defaultId: 1,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
