import type { ListedCommand } from './command.ts';

export interface FoundCommand {
  readonly command: ListedCommand;
  readonly args: readonly string[];
}

/** Names have one word or two (`import areas`); the longest that fits is meant. */
export function findCommand(
  commands: readonly ListedCommand[],
  args: readonly string[],
): FoundCommand | undefined {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    const command = commands.find((known) => known.name === name);
    if (command && args.length >= words) return { command, args: args.slice(words) };
  }
  return undefined;
}

/** `admin` alone: all that begin with it. */
export function commandsBegunWith(
  commands: readonly ListedCommand[],
  words: readonly string[],
): readonly ListedCommand[] {
  return commands.filter(({ name }) => words.length === 1 && name.split(' ')[0] === words[0]);
}

/** Commands that somebody may have meant: begun the same, or differing by a letter or two. */
export function suggestCommands(
  commands: readonly ListedCommand[],
  args: readonly string[],
): readonly ListedCommand[] {
  const typed = args.slice(0, 2).join(' ');
  const first = args[0] ?? '';
  return commands.filter(
    ({ name }) =>
      name.split(' ')[0] === first ||
      (first.length > 1 && name.startsWith(first)) ||
      distance(name, typed) <= 2 ||
      distance(name, first) <= 2,
  );
}

/** Letters to insert, drop or change (Levenshtein). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
