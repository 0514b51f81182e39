/*
 * The names alone, because the preload script needs no more: it stays small, and the schemas
 * (contract.ts) are checked where they count, in the main process and in the page.
 */

/** What the page asks of the main process. Each has a row in {@link file://./contract.ts}. */
export const requestChannels = [
  'keyring:sealed',
  'keyring:read',
  'keyring:write',
  'keyring:destroy',
  'slot:fill',
  'slot:read',
  'slot:erase',
  'slot:list',
  'journal:read',
  'journal:read-secret',
  'journal:names',
  'journal:write',
  'file:choose',
  'file:write',
  'report:print-pdf',
  'meeting-point:status',
  'meeting-point:host',
  'meeting-point:stop-hosting',
  'meeting-point:stand-by',
  'hand-out:start',
  'hand-out:stop',
  'room-kit:fill',
  'opened:take',
  'language:speak',
] as const
export type RequestChannel = (typeof requestChannels)[number]

/** What the main process tells the page. */
export const eventChannels = ['meeting-point:changed', 'opened:waiting'] as const
export type EventChannel = (typeof eventChannels)[number]
