import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { hiddenStylesOf, shownWord } from '../../../shared/import/hidden/shown-word.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { htmlToBlocks } from '../../editor/index.ts'

/** A Word file of notes unpacks to a few megabytes; more than this is something else. In bytes. */
const mostUnpacked = 200_000_000

/** The words of a Word file by what its styles mean: no picture, remark, author, date or hidden word comes along. */
export async function readDocx(bytes: ArrayBuffer): Promise<readonly Block[] | 'too-large'> {
  let unpacked = 0
  unzipSync(new Uint8Array(bytes), {
    filter: (file) => {
      unpacked += file.originalSize
      return false
    },
  })
  if (unpacked > mostUnpacked) return 'too-large'
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: withoutHidden(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  return htmlToBlocks(value)
}

/** The file without what Word does not show; its reader knows nothing of that. */
function withoutHidden(bytes: ArrayBuffer): ArrayBuffer {
  const files = unzipSync(new Uint8Array(bytes))
  const parts = Object.entries(files).filter(([name]) => /\.xml$/i.test(name))
  const sheet = parts.find(([name]) => /(?:^|\/)styles\.xml$/i.test(name))?.[1]
  const styles = hiddenStylesOf(sheet ? strFromU8(sheet) : '')
  for (const [name, part] of parts) {
    const xml = strFromU8(part)
    if (styles.size === 0 && !/vanish|hidden/.test(xml)) continue
    files[name] = strToU8(shownWord(xml, styles))
  }
  return zipSync(files, { level: 0 }).slice().buffer
}
