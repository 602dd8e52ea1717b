const ENOUGH = 80;

/** What stood in a file, enough of it to be recognised in a message. */
export function shortened(text: string): string {
  return text.length > ENOUGH ? `${text.slice(0, ENOUGH - 1)}…` : text;
}
