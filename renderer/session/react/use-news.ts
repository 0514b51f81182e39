import { useEffect, useState } from 'react'
import type { NotebookSession } from '../notebook-session.ts'
import { type News, noNews, watchNews } from '../watch-news.ts'
import { useWorkshop } from './workshop-context.ts'

/** What is new in a notebook that is on the screen; once its person goes, or looks elsewhere, it has been seen. */
export function useNews(session: NotebookSession): News {
  const { memory } = useWorkshop()
  const [news, setNews] = useState(noNews)
  useEffect(() => {
    const watch = watchNews({ session, memory, isLooking: () => !document.hidden })
    const onHidden = () => {
      if (document.hidden) watch.leave()
    }
    const stop = watch.news.subscribe(() => setNews(watch.news.current()))
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      stop()
      watch.leave()
      watch.close()
    }
  }, [session, memory])
  return news
}
