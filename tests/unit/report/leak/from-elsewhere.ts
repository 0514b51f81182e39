import type { Canaries } from './canaries.ts'

/**
 * What other programs put on the clipboard: words that are meant, and beside them all that rides
 * along unseen, each with a canary of its own.
 */
export function htmlFromElsewhere({ goes, stays }: Canaries): string {
  return `<html><head><meta name="author" content="${stays()}"><title>${stays()}</title>
<style>p::before { content: "${stays()}" }</style></head><body data-user="${stays()}">
<!--StartFragment--><!-- ${stays()}: not sure about this -->
<p class="${stays()}" id="${stays()}" title="${stays()}">${goes()} <img src="https://example.org/${stays()}.gif"
 alt="${stays()}" title="${stays()}"><!-- ${stays()} --><b data-name="${stays()}">${goes()}</b>
<span style="display:none">${stays()}</span><span hidden>${stays()}</span>
<a href="https://${stays()}@example.org/${goes()}" title="${stays()}" ping="https://example.org/${stays()}">${goes()}</a>
<a href="javascript:${stays()}">${goes()}</a></p>
<figure><picture><source srcset="https://example.org/${stays()}.png"><img alt="${stays()}"></picture>
<figcaption>${goes()}</figcaption></figure>
<svg><title>${stays()}</title><desc>${stays()}</desc><text>${stays()}</text></svg>
<ul><li value="${stays()}">${goes()}<!-- ${stays()} --></li></ul>
<p style="mso-hide:all">${stays()}</p><textarea>${stays()}</textarea><input value="${stays()}">
<script>${stays()}</script><template><p>${stays()}</p></template>
<!--[if gte mso 9]><xml><o:Author>${stays()}</o:Author></xml><![endif]--><!--EndFragment--></body></html>`
}

/**
 * Notes in Markdown from elsewhere. The description of a picture comes in as words that everybody
 * sees in the section; its address and its title do not, nor do comments.
 */
export function markdownFromElsewhere({ goes, stays }: Canaries): string {
  return `# ${goes()}

<!-- ${stays()} wrote this -->

${goes()} ![${goes()}](https://example.org/${stays()}.png "${stays()}") <span title="${stays()}">${goes()}</span><!-- ${stays()} -->

[${goes()}](https://${stays()}:${stays()}@example.org/${goes()} "${stays()}") and [${goes()}](file:///home/${stays()})

[${stays()}]: https://example.org/${stays()} "${stays()}"
`
}
