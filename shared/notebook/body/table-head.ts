import { orderBetween } from '../../base/order.ts'
import type { More } from './properties.ts'

/**
 * What the head of a new table says: its rows and columns, each with where it stands among them.
 * @param rows ids in order; those of columns are others
 */
export function headOfTable(id: string, rows: readonly string[], columns: readonly string[]): More {
  const orders = (prefix: string, ids: readonly string[]) => {
    let order: string | undefined
    return ids.map((one): [string, string] => {
      order = orderBetween(order, undefined)
      return [`${prefix}:${one}`, order]
    })
  }
  return { id, ...Object.fromEntries([...orders('r', rows), ...orders('c', columns)]) }
}
