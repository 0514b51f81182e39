import { $getNodeByKey, $getRoot, $isElementNode, type ElementNode } from 'lexical'
import {
  isList,
  type Line,
  type LineProps,
  sameProps,
  sameRuns,
} from '../../../shared/notebook/body/line.ts'
import { listTrees } from '../../../shared/notebook/body/list-trees.ts'
import type { KeyedLine } from './align-lines.ts'
import { $elementFor, $elementOf } from './line-elements.ts'
import { $setBetween, $setChildren } from './set-children.ts'
import { $showInline } from './show-inline.ts'
import { $showList, type Placed } from './show-lists.ts'
import { $showTable } from './show-tables.ts'
import { $topOf } from './spots.ts'

/** A line that is to be shown, and the line on the screen that it was, if it was there. */
export interface WantedLine {
  readonly line: Line
  readonly was: KeyedLine | undefined
  /** Whether it is known to be shown as it is. */
  readonly isAsShown?: boolean
}

/**
 * Makes the editor show lines, touching only what differs. Within an update. Returns what is shown
 * then, line for line.
 * @param force whether the screen may be nested otherwise than its lines say
 */
export function $showLines(
  shown: readonly KeyedLine[],
  wanted: readonly WantedLine[],
  force: boolean,
): KeyedLine[] {
  let [head, tail] = force ? [0, 0] : sameEnds(shown, wanted)
  if (head === shown.length && head === wanted.length) return [...shown]
  const onlyWords = !force && isSameStructure(shown, wanted)
  if (!onlyWords) {
    // Whole lists and tables: what is around a line decides how it nests.
    while (head > 0 && isGroupedAt(shown, wanted, head - 1, head - 1)) head -= 1
    while (tail > 0 && isGroupedAt(shown, wanted, shown.length - tail, wanted.length - tail))
      tail -= 1
  }
  const middle = wanted.slice(head, wanted.length - tail)
  const after = shown.slice(shown.length - tail)
  const elements = onlyWords ? middle.map($showWords) : $place(middle, shown[head - 1], after[0])
  const lines = middle.map(({ line: { props, runs, text } }, i): KeyedLine => {
    return { key: elements[i]?.getKey() ?? '', props, runs, text }
  })
  return [...shown.slice(0, head), ...lines, ...after]
}

function $showWords({ line, was }: WantedLine): ElementNode | null {
  const element = $elementOf(was)
  if (element && was && !sameRuns(was, line)) $showInline(element, line)
  return element
}

/** Shows lines between two others, in the place of all that is there. Returns their elements. */
function $place(
  lines: readonly WantedLine[],
  before: KeyedLine | undefined,
  after: KeyedLine | undefined,
): readonly (ElementNode | null)[] {
  const elements: (ElementNode | null)[] = lines.map(() => null)
  const placed = lines.map(({ line, was }, i): Placed => {
    const $showIn = (parent: ElementNode) => {
      const element = $elementFor(line, was, parent)
      elements[i] = element
      return element
    }
    return { props: line.props, $there: () => $elementOf(was), $showIn }
  })
  $placeBetween(before, $topLevel(placed), after)
  return elements
}

function sameEnds(shown: readonly KeyedLine[], wanted: readonly WantedLine[]): [number, number] {
  const least = Math.min(shown.length, wanted.length)
  let head = 0
  while (head < least && isShown(shown[head], wanted[head])) head += 1
  let tail = 0
  while (tail < least - head && isShown(shown.at(-1 - tail), wanted.at(-1 - tail))) tail += 1
  return [head, tail]
}

function isShown(shown: KeyedLine | undefined, wanted: WantedLine | undefined): boolean {
  if (!shown || wanted?.was !== shown) return false
  if (wanted.isAsShown) return true
  return sameProps(shown.props, wanted.line.props) && sameRuns(shown, wanted.line)
}

function isSameStructure(shown: readonly KeyedLine[], wanted: readonly WantedLine[]): boolean {
  if (shown.length !== wanted.length) return false
  return wanted.every(
    ({ line, was }, i) => was !== undefined && was === shown[i] && sameProps(was.props, line.props),
  )
}

function isGroupedAt(
  shown: readonly KeyedLine[],
  wanted: readonly WantedLine[],
  i: number,
  j: number,
): boolean {
  const props: (LineProps | undefined)[] = [shown[i]?.props, wanted[j]?.line.props]
  return props.some((one) => one !== undefined && (isList(one) || one.spot !== undefined))
}

/** The elements that stand in the root: lists and tables around their lines. */
function $topLevel(placed: readonly Placed[]): ElementNode[] {
  const tops: ElementNode[] = []
  const used = new Set<string>()
  let listed: Placed[] = []
  let tabled: Placed[] = []
  const flush = () => {
    tops.push(...listTrees(listed).map((tree) => $showList(tree, used)))
    listed = []
    if (tabled.length > 0) tops.push($showTable(tabled, used))
    tabled = []
  }
  for (const one of placed) {
    const { kind, spot } = one.props
    if (isList(one.props)) {
      if (tabled.length > 0) flush()
      listed.push(one)
    } else if (spot !== undefined) {
      if (kind === 'table' || listed.length > 0) flush()
      tabled.push(one)
    } else {
      flush()
      tops.push(one.$showIn($getRoot()))
    }
  }
  flush()
  return tops
}

/** Puts elements between those that show two lines, in the place of all that is there. */
function $placeBetween(
  before: KeyedLine | undefined,
  tops: readonly ElementNode[],
  after: KeyedLine | undefined,
): void {
  const root = $getRoot()
  // Building lists may have emptied and so removed some of what stood here: the places are those of now.
  const [first, last] = [before && $topShowing(before), after && $topShowing(after)]
  if (!first && !last) $setChildren(root, 0, root.getChildrenSize(), tops)
  else $setBetween(root, first, tops, last)
}

function $topShowing({ key }: KeyedLine): ElementNode {
  const node = $getNodeByKey(key)
  const top = node ? $topOf(node) : undefined
  if (!$isElementNode(top)) throw new Error('A line is not on the screen.')
  return top
}
