import type { XmlNode } from './xml-tree.ts'

/**
 * What may stand in what, from ECMA-376 part 1, annex A (wml.xsd): `sequence` in just this order,
 * `choice`, in any order, where the sequence has a star; `many` may be there more than once. Whole for the sequences that Word is strict
 * about (of a paragraph, a run, a page, a style, a level, the settings up to what is used here).
 */
interface Content {
  readonly sequence?: readonly string[]
  readonly choice?: readonly string[]
  readonly many?: readonly string[]
}

const words = (text: string) => text.trim().split(/\s+/)

const runProperties = words(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow
  emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u
  effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath`)

const paragraphProperties =
  words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr
  suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct
  autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
  suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr
  pPrChange`)

const grammar: Readonly<Record<string, Content>> = {
  document: { sequence: ['background', 'body'] },
  body: { sequence: ['p', 'sectPr'], many: ['p'] },
  p: {
    sequence: ['pPr', '*'],
    choice: ['r', 'hyperlink', 'bookmarkStart', 'bookmarkEnd', 'fldSimple'],
  },
  hyperlink: { sequence: ['*'], choice: ['r', 'bookmarkStart', 'bookmarkEnd'] },
  fldSimple: { sequence: ['*'], choice: ['r'] },
  r: { sequence: ['rPr', '*'], choice: ['t', 'tab', 'br'] },
  pPr: { sequence: paragraphProperties },
  rPr: { sequence: runProperties },
  numPr: { sequence: ['ilvl', 'numId', 'numberingChange', 'ins'] },
  pBdr: { sequence: words('top left bottom right between bar') },
  sectPr: {
    sequence: words(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc
      pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter
      docGrid printerSettings sectPrChange`),
    many: ['headerReference', 'footerReference'],
  },
  ftr: { sequence: ['p'], many: ['p'] },
  styles: { sequence: ['docDefaults', 'latentStyles', 'style'], many: ['style'] },
  docDefaults: { sequence: ['rPrDefault', 'pPrDefault'] },
  rPrDefault: { sequence: ['rPr'] },
  pPrDefault: { sequence: ['pPr'] },
  style: {
    sequence: words(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden
      unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr
      tblStylePr`),
  },
  numbering: {
    sequence: words('numPicBullet abstractNum num numIdMacAtCleanup'),
    many: ['abstractNum', 'num'],
  },
  abstractNum: {
    sequence: words('nsid multiLevelType tmpl name styleLink numStyleLink lvl'),
    many: ['lvl'],
  },
  lvl: {
    sequence: words(
      'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
    ),
  },
  num: { sequence: ['abstractNumId', 'lvlOverride'], many: ['lvlOverride'] },
  lvlOverride: { sequence: ['startOverride', 'lvl'] },
  settings: {
    sequence: words(`writeProtection view zoom removePersonalInformation removeDateAndTime
      doNotDisplayPageBoundaries displayBackgroundShape defaultTabStop evenAndOddHeaders
      characterSpacingControl footnotePr endnotePr compat rsids`),
  },
  compat: { sequence: ['compatSetting'], many: ['compatSetting'] },
}

/** What of a part is not as the standard has it; empty where all of it is. */
export function faultsOf(node: XmlNode): readonly string[] {
  const { sequence = [], choice = [], many = [] } = grammar[plain(node)] ?? {}
  const faults: string[] = []
  let at = 0
  let last = ''
  for (const child of node.children) {
    const name = plain(child)
    const place = choice.includes(name) ? sequence.indexOf('*') : sequence.indexOf(name)
    if (place < 0) faults.push(`${name} has no place in ${plain(node)}`)
    else if (place < at) faults.push(`${name} stands too late in ${plain(node)}`)
    if (name === last && !many.includes(name) && !choice.includes(name)) {
      faults.push(`${name} twice in ${plain(node)}`)
    }
    at = Math.max(at, place)
    last = name
    faults.push(...faultsOf(child))
  }
  if (node.text !== '' && plain(node) !== 't') faults.push(`text in ${plain(node)}`)
  return faults
}

function plain({ name }: XmlNode): string {
  return name.replace(/^w:/, '')
}
