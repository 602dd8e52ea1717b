/** The beginning of what was said, in one line of so many characters at most; whole words, unless there are none. */
export function beginningOf(words: string, longest: number): string {
  const line = words.replaceAll(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longest / 2 ? end : longest)}…`;
}
