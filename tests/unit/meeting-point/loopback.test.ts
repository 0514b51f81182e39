import { expect, it } from 'vitest'
import { isLoopback } from '../../../shared/meeting-point/address.ts'

it.each([
  'ws://127.0.0.1:4470/meet',
  'ws://127.1.2.3',
  'wss://localhost/meet',
  'ws://LOCALHOST:1',
  'ws://[::1]:4470/meet',
  'ws://app.localhost:4470/',
])('%s is this computer alone', (address) => {
  expect(isLoopback(address)).toBe(true)
})

it.each([
  'ws://192.168.1.5:4470/meet',
  'ws://127.0.0.1.example.org/',
  'ws://localhost.example.org:4470',
  'wss://sotto.example/meet',
  'ws://[fe80::1]:4470/',
  'ws://12.127.0.1/',
])('%s may be reached from elsewhere', (address) => {
  expect(isLoopback(address)).toBe(false)
})
