import type { GroupId } from '../../../shared/base/ids.ts'
import { seededBytes as seeded } from '../../support/seeded.ts'

export const seededBytes = (seed = 1) => seeded(seed)

export const group = (name: string) => name as GroupId
