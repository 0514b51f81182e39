import type { App } from 'electron'

/** Features of Chromium that are off. */
const disabledFeatures = [
  // mDNS names of local addresses resolve nowhere where multicast is blocked, and rooms stay empty.
  'WebRtcHideLocalIpsWithMdns',
  // Nothing contacts the internet by itself (P5).
  'OptimizationHints',
  'MediaRouter',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
] as const

/** What has to be said before the app is ready. */
export function setSwitches(app: Pick<App, 'commandLine' | 'enableSandbox'>): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('disable-features', disabledFeatures.join(','))
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}
