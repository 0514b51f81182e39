export { GuideScreen } from './guide-screen.tsx'
export { RulesCard } from './rules-card.tsx'
export { useHelpKey } from './use-help-key.ts'
