/** Thrown where input nests or repeats without any end that people's texts have; it becomes a sentence. */
export class TooMuchError extends Error {
  override readonly name = 'TooMuchError'
}
