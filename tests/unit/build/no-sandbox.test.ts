import { describe, expect, it } from 'vitest'
import { type KernelSetting, whyNoSandbox } from '../../../build/no-sandbox.ts'

const kernel =
  (settings: Readonly<Record<string, string>>): KernelSetting =>
  (name) =>
    settings[name]
const why = (settings: Readonly<Record<string, string>>, isRoots = false) =>
  whyNoSandbox('/somewhere/electron', kernel(settings), () => isRoots)

describe('where the desktop app does not start on Linux, npm start says', () => {
  it('that Ubuntu keeps user namespaces from programs that no package installed', () => {
    expect(why({ 'kernel/apparmor_restrict_unprivileged_userns': '1' })).toMatch(/Ubuntu.*deb/)
  })

  it.each([
    ['kernel/unprivileged_userns_clone', '0'],
    ['user/max_user_namespaces', '0'],
  ])('that there are no user namespaces: %s', (name, value) => {
    expect(why({ [name]: value })).toMatch(/no user namespaces.*deb/)
  })

  it('neither, where namespaces are given, or the helper beside the runtime is root’s', () => {
    const given = {
      'kernel/apparmor_restrict_unprivileged_userns': '0',
      'kernel/unprivileged_userns_clone': '1',
      'user/max_user_namespaces': '15000',
    }
    expect(why(given)).toBeUndefined()
    expect(why({})).toBeUndefined()
    expect(why({ 'kernel/apparmor_restrict_unprivileged_userns': '1' }, true)).toBeUndefined()
  })

  it('what the helper belongs to is looked up beside the runtime', () => {
    const asked: string[] = []
    whyNoSandbox('/some where/electron', kernel({}), (helper) => {
      asked.push(helper)
      return false
    })
    expect(asked).toEqual(['/some where/chrome-sandbox'])
  })
})
