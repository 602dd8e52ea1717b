/** Objects, arrays and strings need about this many bytes besides their content. */
const OVERHEAD_BYTES = 16;

/** Freezes rows with all JSON in them. Returns about how many bytes they need. */
export function shareRows(value: unknown): number {
  if (typeof value === 'string') return OVERHEAD_BYTES + value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (ArrayBuffer.isView(value)) return OVERHEAD_BYTES + value.byteLength;
  let size = OVERHEAD_BYTES;
  for (const part of Object.values(value)) size += shareRows(part);
  Object.freeze(value);
  return size;
}
