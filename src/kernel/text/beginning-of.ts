/** The beginning of a text, in one line of at most this many characters; whole words, if there are any. */
export function beginningOf(words: string, maxLength: number): string {
  const line = words.replaceAll(/\s+/g, ' ');
  if (line.length <= maxLength) return line;
  const cut = line.slice(0, maxLength);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > maxLength / 2 ? end : maxLength)}…`;
}
