import { strToU8, zipSync } from 'fflate'
import type { Canaries } from './canaries.ts'
import { hide } from './hide.ts'

/** A Word file from elsewhere: its words, and beside them a remark, who wrote when, a picture, what was taken out. */
export function wordFromElsewhere({ goes, stays }: Canaries): Uint8Array<ArrayBuffer> {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const by = () => `w:id="1" w:author="${stays()}" w:initials="${stays()}"`
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const styled = (properties: string, word = stays) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${word()}</w:t></w:r>`
  const files = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'docProps/core.xml': `<cp xmlns="urn:x"><creator>${stays()}</creator></cp>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${rels}"><Relationship Id="r0" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r1" Type="${office}/comments" Target="comments.xml"/><Relationship Id="r2" Type="${office}/image" Target="media/${stays()}.png"/><Relationship Id="r3" Type="${office}/hyperlink" TargetMode="External" Target="https://${stays()}@example.org/${goes()}"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${w}"><w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Under"><w:basedOn w:val="Gone"/></w:style></w:styles>`,
    'word/comments.xml': `<w:comments xmlns:w="${w}"><w:comment ${by()}><w:p>${run(stays())}</w:p></w:comment></w:comments>`,
    'word/document.xml': `<w:document xmlns:w="${w}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>
<w:p>${run(goes())}<w:commentRangeStart w:id="1"/>${run(goes())}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:del ${by()}><w:r><w:delText>${stays()}</w:delText></w:r></w:del><w:ins ${by()}>${run(goes())}</w:ins></w:p>
<w:p><w:hyperlink r:id="r3" w:tooltip="${stays()}">${run(goes())}</w:hyperlink><w:bookmarkStart w:id="2" w:name="${stays()}"/><w:bookmarkEnd w:id="2"/></w:p>
<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="${stays()}" descr="${stays()}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="r2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
<w:p>${run(goes())}${styled('<w:vanish/>')}${styled('<w:rStyle w:val="Under"/>')}${styled('<w:vanish w:val="0"/>', goes)}${run(`${goes()}${hide(stays())}`)}</w:p>
<w:p><w:pPr><w:pStyle w:val="Gone"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:pPr>${run(stays())}${styled('<w:vanish w:val="false"/>', goes)}</w:p>
<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run(goes())}${styled('<w:rPrChange w:id="9"><w:rPr><w:vanish/></w:rPr></w:rPrChange>', goes)}</w:p>
<w:tbl><w:tr><w:tc><w:p>${run(goes())}</w:p></w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>${run(stays())}</w:p></w:tc></w:tr></w:tbl>
</w:body></w:document>`,
  }
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  const picture = files['word/_rels/document.xml.rels'].match(/media\/\w+\.png/)?.[0] ?? ''
  return zipSync({ ...Object.fromEntries(entries), [`word/${picture}`]: new Uint8Array(8) })
}
