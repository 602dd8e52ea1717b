/** At least what V8 needs for a value besides its content. */
const VALUE_BYTES = 24;
/** Letters outside of Latin-1 take two bytes, and most texts have them. */
const LETTER_BYTES = 2;
/** A Temporal value, which has no properties of its own. */
const OPAQUE_BYTES = 256;

/** Freezes rows with all JSON in them. Returns about how many bytes they need, rather too many than too few. */
export function freezeRows(value: unknown): number {
  if (typeof value === 'string') return VALUE_BYTES + LETTER_BYTES * value.length;
  if (typeof value !== 'object' || value === null) return VALUE_BYTES;
  if (ArrayBuffer.isView(value)) return OPAQUE_BYTES + value.byteLength;
  const parts: readonly unknown[] = Object.values(value);
  let size = parts.length === 0 ? OPAQUE_BYTES : VALUE_BYTES;
  for (const part of parts) size += freezeRows(part);
  Object.freeze(value);
  return size;
}
