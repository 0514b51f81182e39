import { useEffect, useState } from 'react'
import { fourWords, type WordsOf } from '../../../shared/keys/four-words.ts'

/** The four words of a workshop; undefined while they are being made, a part of a second. */
export function useFourWords(of: WordsOf): readonly string[] | undefined {
  const [made, setMade] = useState<{ of: WordsOf; words: readonly string[] }>()
  useEffect(() => {
    let wanted = true
    void fourWords(of).then((words) => wanted && setMade({ of, words }))
    return () => {
      wanted = false
    }
  }, [of])
  return made?.of === of ? made.words : undefined
}
