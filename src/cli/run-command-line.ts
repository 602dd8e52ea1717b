import { type Command, type Console, EXIT } from './command.ts';
import { findCommand, suggestCommands } from './find-command.ts';
import { describeAll, describeOne } from './help.ts';

const ASKS_FOR_HELP = new Set(['help', '--help', '-h']);

/** Runs one line that somebody typed, without the program's name and `--lang`. Answers the exit code. */
export async function runCommandLine(
  commands: readonly Command[],
  args: readonly string[],
  console: Console,
): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || ASKS_FOR_HELP.has(first)) return help(commands, rest, console);
  const found = findCommand(commands, args);
  if (!found) return unknown(commands, args, console);
  if (found.args.some((argument) => argument === '--help' || argument === '-h')) {
    console.print(describeOne(found.command, console));
    return EXIT.done;
  }
  return await found.command.run(found.args, console);
}

function help(commands: readonly Command[], topic: readonly string[], console: Console): number {
  if (topic.length === 0) {
    console.print(describeAll(commands, console));
    return EXIT.done;
  }
  const found = findCommand(commands, topic);
  if (!found) return unknown(commands, topic, console);
  console.print(describeOne(found.command, console));
  return EXIT.done;
}

function unknown(commands: readonly Command[], args: readonly string[], console: Console): number {
  const typed = args.slice(0, 2).join(' ');
  console.tell(
    console.say({ uk: `Немає команди «${typed}».`, en: `There is no command “${typed}”.` }),
  );
  const meant = suggestCommands(commands, args).map(({ name }) => `  poruch ${name}`);
  if (meant.length > 0) {
    console.tell(console.say({ uk: 'Можливо, одна з цих:', en: 'Did you mean one of these?' }));
    console.tell(meant.join('\n'));
  } else {
    console.tell(console.say({ uk: 'Усі команди: poruch help', en: 'All commands: poruch help' }));
  }
  return EXIT.usage;
}
