import { createEnd } from './bridge-end.ts'

/* Runs in the page's own world before anything of the page. */

declare const standInToken: string

if (window.top === window) createEnd(standInToken, 'page')
