/** Splits the content of a cell at `;`, commas and line ends. */
export function splitList(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
