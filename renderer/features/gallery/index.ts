export { Gallery } from './gallery-screen.tsx'
