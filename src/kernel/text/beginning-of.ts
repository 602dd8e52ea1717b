/** The beginning of a text, in one line of at most this many characters; whole words, if there are any. */
export function beginningOf(words: string, longest: number): string {
  const line = words.replaceAll(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longest / 2 ? end : longest)}…`;
}
