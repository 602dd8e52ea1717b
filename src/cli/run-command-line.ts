import manifest from '../../package.json' with { type: 'json' };
import { type Console, EXIT, type ListedCommand } from './command.ts';
import { commandsBegunWith, findCommand, suggestCommands } from './find-command.ts';
import { describeAll, describeFamily, describeOne } from './help.ts';

const ASKS_FOR_HELP = new Set(['help', '--help', '-h']);
const ASKS_FOR_VERSION = new Set(['--version', '-V']);

/** Runs one line that somebody typed, without the program's name and `--lang`. Answers the exit code. */
export async function runCommandLine(
  commands: readonly ListedCommand[],
  args: readonly string[],
  console: Console,
): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || ASKS_FOR_HELP.has(first)) return await help(commands, rest, console);
  if (ASKS_FOR_VERSION.has(first)) {
    console.print(`poruch ${manifest.version}`);
    return EXIT.done;
  }
  const found = findCommand(commands, args);
  if (!found) return unknown(commands, args, console);
  if (found.args.some((argument) => argument === '--help' || argument === '-h')) {
    console.print(await describeOne(found.command, console));
    return EXIT.done;
  }
  const command = await found.command.load();
  return await command.run(found.args, console);
}

async function help(
  commands: readonly ListedCommand[],
  topic: readonly string[],
  console: Console,
): Promise<number> {
  if (topic.length === 0) {
    console.print(describeAll(commands, console));
    return EXIT.done;
  }
  const found = findCommand(commands, topic);
  const family = found ? [] : commandsBegunWith(commands, topic);
  if (!found && family.length === 0) return unknown(commands, topic, console);
  console.print(
    found ? await describeOne(found.command, console) : await describeFamily(family, console),
  );
  return EXIT.done;
}

function unknown(
  commands: readonly ListedCommand[],
  args: readonly string[],
  console: Console,
): number {
  const typed = args.slice(0, 2).join(' ');
  const meant = suggestCommands(commands, args).map(({ name }) => `  poruch ${name}`);
  const advice =
    meant.length > 0
      ? { uk: 'Можливо, одна з цих:', en: 'Did you mean one of these?' }
      : { uk: 'Усі команди: poruch help', en: 'All commands: poruch help' };
  const wrong = { uk: `Немає команди «${typed}».`, en: `There is no command “${typed}”.` };
  console.refuse('usage', [console.say(wrong), console.say(advice), ...meant].join('\n'));
  return EXIT.usage;
}
