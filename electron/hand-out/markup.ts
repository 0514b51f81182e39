/** A text as it stands in HTML, between tags or in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A size in the unit that systems show for a download. */
export function sizeIn(language: string, bytes: number): string {
  const [unit, of] = bytes < 1_000_000 ? ['kilobyte', 1000] : ['megabyte', 1_000_000]
  const value = Math.max(bytes / Number(of), 0.1)
  const format = { style: 'unit', unit: String(unit), maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language, format).format(value)
}
