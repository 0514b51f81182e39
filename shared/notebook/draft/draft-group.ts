import type { GroupId } from '../../base/ids.ts'

/**
 * Stands for the draft itself where a group is named: a section that replaces another one (by
 * joining, splitting, taking again) has that one as a source. Ids of groups are 16 characters long.
 */
export const draftGroup = 'draft' as GroupId
