import type { Element } from 'xast'
import { x } from 'xastscript'
import { type Paper, pageMargins, paperSizes } from '../paper.ts'
import { allScripts, paragraphStyles } from './paragraph-styles.ts'

const ns = 'urn:oasis:names:tc:opendocument:xmlns'

/** What both XML parts declare. */
export const odtNamespaces = {
  'xmlns:office': `${ns}:office:1.0`,
  'xmlns:style': `${ns}:style:1.0`,
  'xmlns:text': `${ns}:text:1.0`,
  'xmlns:table': `${ns}:table:1.0`,
  'xmlns:fo': `${ns}:xsl-fo-compatible:1.0`,
  'xmlns:svg': `${ns}:svg-compatible:1.0`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'office:version': '1.3',
}

/** `styles.xml`: the named styles, in the look of the printed HTML, and the page. */
export function stylesNode(language: string, paper: Paper): Element {
  const [lang = 'en', country = ''] = language.split('-')
  const fonts = x('office:font-face-decls', [
    x('style:font-face', { 'style:name': 'Georgia', 'svg:font-family': 'Georgia' }),
    x('style:font-face', { 'style:name': 'Courier New', 'svg:font-family': "'Courier New'" }),
  ])
  const text = {
    'style:font-name': 'Georgia',
    'fo:font-size': '11pt',
    'fo:language': lang,
    'fo:country': /^[A-Z]{2}$/.test(country) ? country : 'none',
  }
  const base = x('style:default-style', { 'style:family': 'paragraph' }, [
    x('style:paragraph-properties', { 'fo:orphans': '2', 'fo:widows': '2' }),
    x('style:text-properties', allScripts(text)),
  ])
  const body = { 'fo:margin-bottom': '8pt', 'fo:line-height': '130%' }
  const heading = (size: string, top: string) =>
    [
      { 'fo:margin-top': top, 'fo:margin-bottom': '5pt', 'fo:keep-with-next': 'always' },
      { 'fo:font-size': size, 'fo:font-weight': 'bold' },
    ] as const
  const line = { 'fo:margin-bottom': '3pt', 'fo:line-height': '120%' }
  const toc = { 'fo:margin-top': '12pt', 'fo:margin-bottom': '8pt' }
  const bold = { 'fo:font-weight': 'bold' }
  const italic = { 'fo:font-style': 'italic' }
  const styles: [string, Record<string, string>, Record<string, string>][] = [
    ['Standard', {}, {}],
    ['Text_20_body', body, {}],
    ['List', { ...body, 'fo:margin-bottom': '3pt' }, {}],
    ['Table', { 'fo:margin-bottom': '4pt', 'fo:keep-with-next': 'always' }, italic],
    ['Table_20_Contents', { 'fo:margin-bottom': '0pt' }, {}],
    ['Table_20_Heading', { 'fo:margin-bottom': '0pt' }, bold],
    [
      'Quotations',
      {
        ...body,
        'fo:margin-left': '6mm',
        'fo:border-left': '1pt solid #888888',
        'fo:padding-left': '4mm',
      },
      {},
    ],
    ['Title', ...heading('22pt', '0pt')],
    [
      'Title_20_Page',
      { ...heading('28pt', '200pt')[0], 'fo:margin-bottom': '12pt' },
      heading('28pt', '')[1],
    ],
    ['Subtitle', { 'fo:margin-bottom': '16pt' }, { 'fo:font-size': '12pt' }],
    ['Heading_20_1', ...heading('15pt', '22pt')],
    ['Heading_20_2', ...heading('12.5pt', '16pt')],
    ['Heading_20_3', ...heading('11.5pt', '12pt')],
    ['Heading_20_4', ...heading('11pt', '11pt')],
    ['Heading_20_5', ...heading('11pt', '11pt')],
    ['Heading_20_6', ...heading('11pt', '11pt')],
    ['Contents_20_Heading', toc, bold],
    ['Contents_20_Heading_20_Page', { ...toc, 'fo:break-before': 'page' }, bold],
    ['Contents_20_1', line, {}],
    ['Contents_20_2', { ...line, 'fo:margin-left': '8mm' }, {}],
    ['Page_20_End', { 'fo:break-before': 'page' }, { 'fo:font-size': '2pt' }],
    [
      'Horizontal_20_Line',
      { 'fo:margin-bottom': '14pt', 'fo:border-bottom': '0.5pt solid #888888' },
      { 'fo:font-size': '6pt' },
    ],
    ['Footer', { 'fo:text-align': 'center' }, { 'fo:font-size': '9pt' }],
  ]
  return x('office:document-styles', odtNamespaces, [
    fonts,
    x('office:styles', [
      base,
      ...styles.flatMap((one) => paragraphStyles(...one)),
      ...linkStyles(),
    ]),
    x('office:automatic-styles', [pageLayout(paper)]),
    x('office:master-styles', [
      x('style:master-page', { 'style:name': 'Standard', 'style:page-layout-name': 'Page' }, [
        x('style:footer', [
          x('text:p', { 'text:style-name': 'Footer' }, [
            x('text:page-number', { 'text:select-page': 'current' }),
          ]),
        ]),
        x('style:footer-first', [x('text:p', { 'text:style-name': 'Footer' })]),
      ]),
    ]),
  ])
}

/** Links in the colour of the text; LibreOffice takes the first one by its name. */
function linkStyles(): Element[] {
  const style = (name: string, properties: Record<string, string>) =>
    x(
      'style:style',
      {
        'style:name': name,
        'style:display-name': name.replaceAll('_20_', ' '),
        'style:family': 'text',
      },
      [x('style:text-properties', { 'fo:color': '#000000', ...properties })],
    )
  const underlined = {
    'style:text-underline-style': 'solid',
    'style:text-underline-width': 'auto',
    'style:text-underline-color': 'font-color',
  }
  return [
    style('Internet_20_link', underlined),
    style('Visited_20_Internet_20_Link', underlined),
    style('Contents_20_Link', { 'style:text-underline-style': 'none' }),
  ]
}

function pageLayout(paper: Paper): Element {
  const { width, height } = paperSizes[paper]
  const { top, side, bottom } = pageMargins
  return x('style:page-layout', { 'style:name': 'Page' }, [
    x('style:page-layout-properties', {
      'fo:page-width': `${width}mm`,
      'fo:page-height': `${height}mm`,
      'style:print-orientation': 'portrait',
      'fo:margin-top': `${top}mm`,
      // The footer takes ten of them.
      'fo:margin-bottom': `${bottom - 10}mm`,
      'fo:margin-left': `${side}mm`,
      'fo:margin-right': `${side}mm`,
    }),
    x('style:footer-style', [
      x('style:header-footer-properties', {
        'fo:min-height': '10mm',
        'fo:margin-top': '4mm',
      }),
    ]),
  ])
}
