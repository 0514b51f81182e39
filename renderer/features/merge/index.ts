export { DeskScreen } from './desk/desk-screen.tsx'
export { Gallery } from './gallery/gallery-screen.tsx'
export { OverviewScreen } from './overview/overview-screen.tsx'
