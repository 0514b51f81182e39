import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser, launchArguments } from '../../tests/support/browser.ts'
import { toIcns, toIco } from './containers.ts'

/*
 * Draws every icon that the packages need from icon.svg: `npx tsx build/icons/draw.ts`. What it
 * makes is kept beside it, so that building a package needs no browser.
 */
const here = import.meta.dirname
const source = readFileSync(path.join(here, 'icon.svg'), 'utf8')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const

const executablePath = findBrowser()
const browser = await chromium.launch({
  args: [...launchArguments],
  ...(executablePath ? { executablePath } : {}),
})
const drawn = new Map<number, Buffer>()
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
  )
  drawn.set(size, await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()

const png = (size: number): Buffer => {
  const bytes = drawn.get(size)
  if (!bytes) throw new Error(`not drawn: ${size}`)
  return bytes
}
for (const size of sizes.filter((one) => one !== 24 && one !== 1024)) {
  writeFileSync(path.join(here, `${size}x${size}.png`), png(size))
}
writeFileSync(
  path.join(here, 'icon.ico'),
  toIco([16, 24, 32, 48, 64, 256].map((size) => ({ size, png: png(size) }))),
)
writeFileSync(path.join(here, 'icon.icns'), toIcns(png))
writeFileSync(path.resolve(here, '../../renderer/public/icon.png'), png(64))
