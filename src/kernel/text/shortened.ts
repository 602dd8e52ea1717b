const ENOUGH = 80;

/** The beginning of a value, long enough to recognise it in a message. */
export function shortened(text: string): string {
  return text.length > ENOUGH ? `${text.slice(0, ENOUGH - 1)}…` : text;
}
