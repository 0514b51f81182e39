import { useEffect, useState } from 'react'
import { fourWords, type WordsOf } from '../../../shared/keys/four-words.ts'

/** Made once for each workshop that is open. */
const made = new WeakMap<WordsOf, Promise<readonly string[]>>()

function wordsOf(of: WordsOf): Promise<readonly string[]> {
  const before = made.get(of)
  if (before) return before
  const making = fourWords(of)
  made.set(of, making)
  return making
}

/** The four words of a workshop; undefined while they are being made, a part of a second. */
export function useFourWords(of: WordsOf): readonly string[] | undefined {
  const [known, setKnown] = useState<{ of: WordsOf; words: readonly string[] }>()
  useEffect(() => {
    let wanted = true
    void wordsOf(of).then((each) => wanted && setKnown({ of, words: each }))
    return () => {
      wanted = false
    }
  }, [of])
  return known?.of === of ? known.words : undefined
}
