// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { remember, remembered } from '../../../renderer/ui/remembered.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('a choice is there at the next start; one that is none of the choices is not believed', () => {
  expect(remembered('theme', ['system', 'dark'])).toBe('system')
  remember('theme', 'dark')
  expect(remembered('theme', ['system', 'dark'])).toBe('dark')
  remember('theme', 'pink')
  expect(remembered('theme', ['system', 'dark'])).toBe('system')
})

test('where nothing can be stored, it holds for the window, and nothing fails', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('denied')
    },
  })
  remember('theme', 'dark')
  expect(remembered('theme', ['system', 'dark'])).toBe('system')
  vi.unstubAllGlobals()
})
