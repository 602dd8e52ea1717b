/** What one cell lists: apart by `;`, a comma or a new line. */
export function splitList(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
