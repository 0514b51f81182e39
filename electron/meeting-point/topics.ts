/** Who is subscribed to what, and nothing else: a topic without subscribers is forgotten. */
export class Topics<Subscriber> {
  readonly #subscribers = new Map<string, Set<Subscriber>>()

  get size(): number {
    return this.#subscribers.size
  }

  has(topic: string): boolean {
    return this.#subscribers.has(topic)
  }

  add(topic: string, subscriber: Subscriber): void {
    const there = this.#subscribers.get(topic)
    if (there) there.add(subscriber)
    else this.#subscribers.set(topic, new Set([subscriber]))
  }

  remove(topic: string, subscriber: Subscriber): void {
    const there = this.#subscribers.get(topic)
    there?.delete(subscriber)
    if (there?.size === 0) this.#subscribers.delete(topic)
  }

  of(topic: string): ReadonlySet<Subscriber> {
    return this.#subscribers.get(topic) ?? new Set()
  }
}
