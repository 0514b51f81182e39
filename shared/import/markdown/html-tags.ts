/** The elements of HTML, those of its past too, and of formulas and drawings within it. */
export const htmlTags: ReadonlySet<string> = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote
  body br button canvas caption center cite code col colgroup content data datalist dd del details dfn dialog
  dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
  header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map
  mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option
  output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select shadow
  slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot
  th thead time title tr track tt u ul var video wbr xmp
  mi mn mo ms mtext mrow mfrac msqrt mroot msup msub msubsup munder mover munderover mtable mtr mtd semantics
  annotation path g rect circle line text tspan defs use symbol polygon polyline ellipse`.split(
    /\s+/,
  ),
)

/** Elements that take all that follows, up to where they close, for their own and no text. */
export const swallowingTags: ReadonlySet<string> = new Set(
  'script style textarea title xmp noembed noframes iframe noscript plaintext select template svg'.split(
    ' ',
  ),
)
