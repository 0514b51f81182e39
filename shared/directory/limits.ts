/* Bounds of what the directory says, which everybody in the workshop can write to. */

/** The longest title or name, in UTF-16 code units. */
export const maxTitleLength = 200
/** The longest question of a group, in UTF-16 code units. */
export const maxQuestionLength = 2000
/**
 * The most groups of a workshop. Each is a room, and a room is two topics at the meeting point, which
 * takes 256 from one connection: facilitators of two such workshops at once stay below.
 */
export const maxGroups = 60
/** The most groups that are known of, those included that were taken off the list. */
export const maxGroupWords = 240
/** The most sections that a notebook starts with. */
export const maxTemplate = 20
/** Keys that one group can use up; a higher number was not made by an app that works. */
export const maxGeneration = 9999
/** Devices that are listed at most; each can cost the organizer's a signature to check. */
export const maxDevices = 500
