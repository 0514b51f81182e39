export { People, PeopleHere } from './people-here.tsx'
