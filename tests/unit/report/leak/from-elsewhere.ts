import type { Canaries } from './canaries.ts'
import { hide } from './hide.ts'

/**
 * What other programs put on the clipboard: words that are meant, and beside them all that rides
 * along unseen, each with a canary of its own.
 */
export function htmlFromElsewhere({ goes, stays }: Canaries): string {
  return `<html><head><meta name="author" content="${stays()}"><title>${stays()}</title>
<style><!-- p::before { content: "${stays()}" } /* ${stays()} */
.gone, p.also > i { display: none !important } @media print { .here { display: none } } --></style></head><body data-user="${stays()}">
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
<p class="gone">${stays()}</p><p class="also">${goes()}<i>${stays()}</i></p><p class="here">${goes()}</p>
<p style="font-size:0">${stays()}<b style="font-size:12pt">${goes()}</b></p>
<p style="visibility : hidden">${stays()}<b style="visibility:visible">${goes()}</b></p>
<p style="color:#FFF;background-color:#fff">${stays()}</p><p style="color: transparent">${stays()}</p>
<p style="opacity:0.0">${stays()}</p><p style="position:absolute;left:-9999px">${stays()}</p>
<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">${stays()}</p>
<p style="text-indent:-999em">${stays()}</p><p style="height:0;overflow:hidden">${stays()}</p>
<dialog>${stays()}</dialog><div popover>${stays()}</div><noscript>${stays()}</noscript>
<p>${goes()}${hide(stays())}<a href="https://example.org/${hide(stays())}${goes()}">${goes()}</a></p>
<table><tr><td>${goes()}<style>${stays()}</style><script>${stays()}</script></td><td>${goes()}<textarea>${stays()}</textarea></td></tr>
<tr><td>${goes()}<span style="display:none">${stays()}</span></td><td style="display:none">${stays()}</td></tr><tr hidden><td>${stays()}</td></tr></table>
<table role="presentation"><tr><td>${goes()}<i hidden>${stays()}</i></td><td>${goes()}<select><option>${stays()}</select></td></tr></table>
<p class=MsoNormal>${goes()} <a style='mso-comment-reference:${stays()}_1;mso-comment-date:20260101T1000'>${goes()}</a><span
class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[${stays()}]</a><![endif]><span
style='mso-special-character:comment'>&nbsp;</span></span></p><div style='mso-element:comment-list'><hr class=msocomoff><div
style='mso-element:comment'><div id="_com_1" class=msocomtxt><span style='mso-comment-author:"${stays()}"'></span><p
class=MsoCommentText>${stays()}</p></div></div></div>
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

${goes()}${hide(stays())} <b style="display:none">${stays()} *${stays()}*</b> ${goes()} <textarea>${stays()}</textarea> &#xe0041;

<div hidden>

${stays()}

- ${stays()} **${stays()}**

> ${stays()}

\`${stays()}\` <p>${stays()}</p>

</div>

${goes()}

<table><tr><td>${goes()}<style>${stays()}</style></td><td hidden>${stays()}</td></tr></table>

<p style="font-size:0">${stays()}</p>
<script>${stays()}</script>

[${goes()}](https://${stays()}:${stays()}@example.org/${goes()} "${stays()}") and [${goes()}](file:///home/${stays()})

[${stays()}]: https://example.org/${stays()} "${stays()}"
`
}
