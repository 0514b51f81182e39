import type { Document } from 'domhandler'
import { Parser, type ParserOptions, type Token } from 'parse5'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import { TooMuchError } from '../too-much.ts'

/** Elements that are open at once; programs write a few dozen. Each new one is looked for among them. */
const mostOpen = 2500

/** Elements of one page; a book of 500 pages has about 50,000. */
const mostElements = 1_000_000

/** The parser of the HTML standard, with an end: what nests or repeats without end is no text of a person. */
class BoundedParser extends Parser<Htmlparser2TreeAdapterMap> {
  private elements = 0
  most = mostElements

  override onStartTag(token: Token.TagToken): void {
    this.elements += 1
    if (this.elements > this.most || this.openElements.stackTop > mostOpen) throw new TooMuchError()
    super.onStartTag(token)
  }
}

const options: ParserOptions<Htmlparser2TreeAdapterMap> = { treeAdapter: adapter }

/**
 * HTML as the tree that a browser makes of it (WHATWG, by parse5), without a browser: the same in a
 * window, a worker and a test.
 * @param most elements of it
 * @throws TooMuchError where it nests deeper, or holds more, than any text of people
 */
export function parseHtml(html: string, most = mostElements): Document {
  const parser = new BoundedParser(options)
  parser.most = most
  parser.tokenizer.write(html, true)
  return parser.document
}
