export { DeskScreen } from './desk/desk-screen.tsx'
