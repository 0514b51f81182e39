import { strToU8 } from 'fflate'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** A tree as an XML file: UTF-8, without white space between elements, because some of it would be text. */
export function xmlFile(root: Element): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(root, { closeEmptyElements: true, tightClose: true })}\n`,
  )
}
