import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import type { Block } from '../../../../shared/notebook/blocks.ts'
import { htmlToBlocks } from '../../notebook/index.ts'

/** A Word file of notes unpacks to a few megabytes; more than this is something else. In bytes. */
const mostUnpacked = 200_000_000

/** The words of a Word file by what its styles mean: no picture, comment, author or date comes along. */
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
    { arrayBuffer: bytes },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  return htmlToBlocks(value)
}
