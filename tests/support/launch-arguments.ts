/**
 * Chromium loads two pages for the suggestions under its address bar with each window that nobody sees:
 * half of the processor time of opening a device.
 */
export const unseenFeatures: readonly string[] = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** For a browser without a screen that contacts nobody by itself. */
export const launchArguments: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  // Two devices on one computer: mDNS names of local addresses resolve nowhere in a container.
  `--disable-features=${['WebRtcHideLocalIpsWithMdns', ...unseenFeatures].join(',')}`,
  // Chromium refuses its sandbox to root, which is who runs in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
