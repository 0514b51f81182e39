export { CreateWorkshopScreen } from './create-workshop-screen.tsx'
export { GroupList } from './group-list.tsx'
export { RescueCopy } from './rescue-copy.tsx'
export { StatusLine } from './status-line.tsx'
