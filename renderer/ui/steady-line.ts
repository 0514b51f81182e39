/*
 * Keeps the line in which somebody writes where it is on the screen, whatever others do above it: text
 * that comes, margins that grow, sections that go or move. The browser's own anchoring holds the first
 * thing in sight, which need not be that line, and nothing at the top of a page.
 */

/** One's own doings, after which the page may scroll and the line may be another. */
const own = ['keydown', 'beforeinput', 'input', 'pointerdown', 'wheel', 'touchmove'] as const
/** Milliseconds after one of them in which a scroll is taken for one's own; and from one scroll to the next. */
const [ownFor, glides] = [800, 150] as const
/** Pixels that a browser rounds away. */
const slack = 0.5

interface Held {
  readonly line: Element
  readonly scroller: HTMLElement
  /** Where on the screen the line belongs, and how far the page was scrolled then. */
  top: number
  scrolled: number
  /** How long the page was. */
  height: number
}

/**
 * Holds the line that is written in, in a page that scrolls.
 * @param root the page: what is watched for changes, with `--gap-before` and `--gap-after` as space
 *   at its ends, for what cannot be scrolled away
 * @returns the way to stop
 */
export function holdLine(root: HTMLElement): () => void {
  let held: Held | undefined
  let frame = 0
  let lastOwn = Number.NEGATIVE_INFINITY
  let isDragging = false
  const gaps = { before: 0, after: 0 }

  const look = () => {
    const line = lineNow(root)
    const scroller = line && scrollerOf(line)
    if (!line || !scroller) return letGo()
    const { top } = line.getBoundingClientRect()
    held = { line, scroller, top, scrolled: scroller.scrollTop, height: scroller.scrollHeight }
  }
  const letGo = () => {
    held = undefined
    setGaps(0, 0)
  }
  const setGaps = (before: number, after: number) => {
    if (gaps.before === before && gaps.after === after) return
    Object.assign(gaps, { before, after })
    root.style.setProperty('--gap-before', `${before}px`)
    root.style.setProperty('--gap-after', `${after}px`)
  }
  const isOwn = () => isDragging || performance.now() - lastOwn < ownFor
  /** What this person has scrolled, the line has moved with. */
  const follow = (one: Held) => {
    const { scrollTop, scrollHeight, clientHeight } = one.scroller
    const by = scrollTop - one.scrolled
    if (by === 0 || !isOwn()) return
    // A page that has become shorter than it was scrolled was scrolled back by nobody.
    if (by < 0 && scrollHeight < one.height && scrollTop + clientHeight >= scrollHeight - 1) return
    one.top -= by
    one.scrolled += by
  }
  /** Puts the line back where it belongs; before the page is painted, so nobody sees it move. */
  const hold = () => {
    if (!held?.line.isConnected || lineNow(root) === undefined) return look()
    follow(held)
    const { line, top, scroller } = held
    const off = () => line.getBoundingClientRect().top - top
    scrollBy(scroller, off())
    // What cannot be scrolled away is made up for by space at that end.
    const left = off()
    if (left < -slack) setGaps(gaps.before - left, gaps.after)
    else if (left > slack) {
      setGaps(gaps.before, gaps.after + left)
      scrollBy(scroller, off())
    }
    held.scrolled = scroller.scrollTop
    held.height = scroller.scrollHeight
    if (lineNow(root) !== line) look()
  }
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(hold)
  }
  const onOwn = ({ type }: Event) => {
    // What others did in this same frame is put right first.
    if (held) hold()
    lastOwn = performance.now()
    if (type === 'pointerdown') isDragging = true
    soon()
  }
  const onRelease = () => {
    isDragging = false
  }
  const onScroll = () => {
    if (!held || !isOwn()) return
    // A page that was thrown glides on.
    lastOwn = Math.max(lastOwn, performance.now() - ownFor + glides)
    follow(held)
    // The space above is given back once nobody sees it go.
    const { scroller } = held
    if (gaps.before > 0 && scroller.scrollTop >= gaps.before) {
      const top = scroller.scrollTop - gaps.before
      setGaps(0, gaps.after)
      scroller.scrollTop = top
      held.scrolled = scroller.scrollTop
    }
  }
  const onFocusOut = () => requestAnimationFrame(() => lineNow(root) === undefined && letGo())

  const mutations = new MutationObserver(soon)
  mutations.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  const sizes = new ResizeObserver(hold)
  sizes.observe(root.firstElementChild ?? root)
  const listening = new AbortController()
  const options = { capture: true, passive: true, signal: listening.signal }
  for (const each of own) root.addEventListener(each, onOwn, options)
  for (const each of ['pointerup', 'pointercancel'])
    window.addEventListener(each, onRelease, options)
  root.addEventListener('focusin', look, options)
  root.addEventListener('focusout', onFocusOut, options)
  document.addEventListener('scroll', onScroll, options)
  return () => {
    cancelAnimationFrame(frame)
    mutations.disconnect()
    sizes.disconnect()
    listening.abort()
  }
}

/** Scrolls by so much, where it is worth it; what the page has grown or shrunk by is known by then. */
function scrollBy(scroller: HTMLElement, by: number): void {
  if (Math.abs(by) > slack) scroller.scrollTop += by
}

/** The block or the field that has the caret. */
function lineNow(root: HTMLElement): Element | undefined {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !root.contains(focused)) return undefined
  if (focused instanceof HTMLTextAreaElement) return focused
  if (!focused.isContentEditable) return undefined
  const { anchorNode } = document.getSelection() ?? {}
  if (!anchorNode || !focused.contains(anchorNode)) return focused
  let block: Node | null = anchorNode
  while (block && !(block instanceof HTMLElement && isBlock(block)) && block !== focused)
    block = block.parentNode
  return block instanceof Element ? block : focused
}

function isBlock(element: HTMLElement): boolean {
  return !getComputedStyle(element).display.startsWith('inline')
}

/** What scrolls an element: the nearest that does, or the page. */
function scrollerOf(element: Element): HTMLElement {
  for (let each = element.parentElement; each; each = each.parentElement) {
    const { overflowY } = getComputedStyle(each)
    if (overflowY === 'auto' || overflowY === 'scroll') return each
  }
  return document.scrollingElement as HTMLElement
}
