import type { Grammar } from './grammar.ts'

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

const tableProperties = words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize
  tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption
  tblDescription tblPrChange`)

/**
 * What may stand in what, from ECMA-376 part 1, annex A (wml.xsd). Whole for the sequences that Word is
 * strict about: of a paragraph, a run, a page, a style, a level, a table.
 */
export const wml: Grammar = {
  t: { text: true },
  document: { sequence: ['background', 'body'] },
  body: { sequence: ['*', 'sectPr'], choice: ['p', 'tbl'] },
  tbl: { sequence: ['tblPr', 'tblGrid', 'tr'], many: ['tr'] },
  tblPr: { sequence: tableProperties },
  tblBorders: { sequence: words('top left start bottom right end insideH insideV') },
  tblCellMar: { sequence: words('top left start bottom right end') },
  tblGrid: { sequence: ['gridCol'], many: ['gridCol'] },
  tr: { sequence: ['tblPrEx', 'trPr', 'tc'], many: ['tc'] },
  trPr: {
    choice: words(
      'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden',
    ),
  },
  tc: { sequence: ['tcPr', '*', 'p'], choice: ['p', 'tbl'] },
  tcPr: {
    sequence: words(
      'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers',
    ),
  },
  p: {
    sequence: ['pPr', '*'],
    choice: ['r', 'hyperlink', 'bookmarkStart', 'bookmarkEnd', 'fldSimple'],
  },
  hyperlink: { choice: ['r', 'bookmarkStart', 'bookmarkEnd'] },
  fldSimple: { choice: ['r'] },
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
