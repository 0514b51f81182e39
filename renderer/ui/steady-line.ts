/*
 * Keeps the line in which somebody writes where it is on the screen, whatever others do above it: text
 * that comes, margins that grow, sections that go or move. The browser's own anchoring holds the first
 * thing in sight, which need not be that line, and nothing at the top of a page.
 */

/** One's own doings, after which the line may be another. */
const own = ['keydown', 'beforeinput', 'input', 'pointerdown'] as const
const pointers = ['pointerdown', 'pointerup', 'pointercancel'] as const
/** Pixels that a browser rounds away. */
const slack = 0.5

interface Held {
  readonly line: Element
  readonly scroller: HTMLElement
  /** Where on the screen the line is, how far the page is scrolled, and how long it is. */
  top: number
  scrolled: number
  height: number
}

/**
 * Holds the line that is written in, in a page that scrolls. A scroll is whoever's who made it, and is
 * left alone; what is undone is that the line has another place *in* the page.
 * @param root the page: what is watched for changes, with `--gap-before` and `--gap-after` as space
 *   at its ends, for what cannot be scrolled away
 * @returns the way to stop
 */
export function holdLine(root: HTMLElement): () => void {
  let held: Held | undefined
  let frame = 0
  let isPressed = false
  const gaps = { before: 0, after: 0 }

  const look = () => {
    const line = lineNow(root)
    const scroller = line && scrollerOf(line)
    if (line && scroller) held = { line, scroller, ...placeOf(line, scroller) }
    else letGo()
  }
  const letGo = () => {
    held = undefined
    // A page that moves under a pressed pointer takes its click away.
    if (!isPressed) setGaps(0, 0)
  }
  const onPointer = ({ type }: Event) => {
    isPressed = type === 'pointerdown'
    if (!isPressed && !held) setTimeout(letGo)
  }
  const setGaps = (before: number, after: number) => {
    if (gaps.before === before && gaps.after === after) return
    Object.assign(gaps, { before, after })
    root.style.setProperty('--gap-before', `${before}px`)
    root.style.setProperty('--gap-after', `${after}px`)
  }
  /** Puts the line back where it belongs; before the page is painted, so nobody sees it move. */
  const hold = () => {
    if (!held?.line.isConnected || lineNow(root) === undefined) return look()
    const { line, scroller } = held
    const now = placeOf(line, scroller)
    const shifted = now.top + now.scrolled - held.top - held.scrolled
    const cut = isCut(held, now)
    if (Math.abs(shifted) > slack || cut) {
      const belongs = cut ? held.top : held.top - (now.scrolled - held.scrolled)
      const off = () => line.getBoundingClientRect().top - belongs
      scrollBy(scroller, off())
      // What cannot be scrolled away is made up for by space at that end.
      const left = off()
      if (left < -slack) setGaps(gaps.before - left, gaps.after)
      else if (left > slack) {
        setGaps(gaps.before, gaps.after + left)
        scrollBy(scroller, off())
      }
    }
    Object.assign(held, placeOf(line, scroller))
    if (lineNow(root) !== line) look()
  }
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(hold)
  }
  const onOwn = () => {
    // What others did in this same frame is put right first; what this does itself is as it was meant.
    if (held) hold()
    setTimeout(look)
  }
  const onScroll = () => {
    if (held) hold()
    if (held) giveBack(held)
  }
  /** The space above goes once nobody sees it go. */
  const giveBack = (now: Held) => {
    const { scroller } = now
    if (gaps.before === 0 || scroller.scrollTop < gaps.before) return
    const top = scroller.scrollTop - gaps.before
    setGaps(0, gaps.after)
    scroller.scrollTop = top
    Object.assign(now, placeOf(now.line, scroller))
  }
  const onFocusIn = () => {
    // A section that others move is put elsewhere with its focus: where it was is where it belongs.
    if (held?.line.isConnected && lineNow(root) === held.line) soon()
    else look()
  }
  const onFocusOut = () => requestAnimationFrame(() => lineNow(root) === undefined && letGo())

  const sizes = watchSize(root, hold)
  const mutations = new MutationObserver(() => {
    sizes.look()
    soon()
  })
  mutations.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  const listening = new AbortController()
  const options = { capture: true, passive: true, signal: listening.signal }
  for (const each of pointers) root.addEventListener(each, onPointer, options)
  for (const each of own) root.addEventListener(each, onOwn, options)
  root.addEventListener('focusin', onFocusIn, options)
  root.addEventListener('focusout', onFocusOut, options)
  document.addEventListener('scroll', onScroll, options)
  return () => {
    cancelAnimationFrame(frame)
    mutations.disconnect()
    sizes.stop()
    listening.abort()
  }
}

/** Watches how big the page is that is shown: another one with each place that one goes to. */
function watchSize(root: HTMLElement, onSize: () => void) {
  const sizes = new ResizeObserver(onSize)
  let page: Element | null = null
  const look = () => {
    if (root.firstElementChild === page) return
    page = root.firstElementChild
    sizes.disconnect()
    if (page) sizes.observe(page)
  }
  look()
  return { look, stop: () => sizes.disconnect() }
}

/** A page that has become shorter than it was scrolled was scrolled back by nobody. */
function isCut(held: Held, now: ReturnType<typeof placeOf>): boolean {
  return (
    now.scrolled < held.scrolled &&
    now.height < held.height &&
    now.scrolled + held.scroller.clientHeight >= now.height - 1
  )
}

function placeOf(line: Element, scroller: HTMLElement) {
  const { top } = line.getBoundingClientRect()
  return { top, scrolled: scroller.scrollTop, height: scroller.scrollHeight }
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
