/**
 * How a printed page of the app looks: plain black on white, as the report's. The policy of the page
 * that prints it names this style sheet by its hash.
 */
export const printedStyle = `
  @page { margin: 20mm }
  body { margin: 0; color: #000; font: 11.5pt/1.5 Georgia, "Noto Naskh Arabic", serif }
  h1 { margin: 0 0 6mm; font-size: 20pt; font-weight: 500; line-height: 1.2 }
  h2 { margin: 8mm 0 3mm; font-size: 14pt; break-after: avoid }
  h3, h4, h5, h6 { break-after: avoid }
  li { margin-block: 1.5mm }
  table { border-collapse: collapse } td, th { border: 0.5pt solid #666; padding: 1mm 2mm; text-align: start }
  blockquote { margin: 3mm 0 3mm; padding-inline-start: 4mm; border-inline-start: 1.5pt solid #666 }
  svg, img { width: 45mm; height: 45mm }
  .printed-sheet { break-inside: avoid; margin-bottom: 8mm }
  .printed-address { font: 8pt/1.4 monospace; overflow-wrap: anywhere }
`
