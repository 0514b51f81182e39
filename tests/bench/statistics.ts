/** The value below which the share `q` (0 to 1) of the values lie; undefined for none. */
export function quantile(values: readonly number[], q: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
}

export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5)
}

/** To one decimal, or null for JSON. */
export function round(value: number | undefined | null, decimals = 1): number | null {
  if (value === undefined || value === null || !Number.isFinite(value)) return null
  return Number(value.toFixed(decimals))
}
