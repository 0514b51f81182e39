/** Any JSON value; what a fingerprint is taken over. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * JSON with the keys of objects sorted and undefined ones left out, without white space: one text
 * for one value (after RFC 8785; our numbers are small integers, so its rules for numbers do not arise).
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const object = value as { readonly [key: string]: Json | undefined }
    const members = Object.keys(object)
      .sort()
      .flatMap((key) => {
        const member = object[key]
        return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`]
      })
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value)
}
