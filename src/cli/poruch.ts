import { describeError } from '#platform/log/describe-error.ts';
import { EXIT } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { openConsole } from './console.ts';
import { chooseLanguage } from './language.ts';
import { runCommandLine } from './run-command-line.ts';
import { standingFolder } from './standing-folder.ts';

const choice = chooseLanguage(process.argv.slice(2), process.env);
const console = openConsole(
  choice.language,
  { out: process.stdout, err: process.stderr },
  {
    folder: standingFolder(process.env, process.cwd()),
    json: choice.rest.includes('--json'),
  },
);

if (choice.unknown === undefined) {
  process.exitCode = await runCommandLine(COMMANDS, choice.rest, console).catch(bug);
} else {
  const said = {
    uk: `--lang: мови «${choice.unknown}» немає; є uk та en.`,
    en: `--lang: there is no language “${choice.unknown}”; there are uk and en.`,
  };
  console.refuse('usage', console.say(said));
  process.exitCode = EXIT.usage;
}

function bug(error: unknown): number {
  console.log.fatal(describeError(error), 'command broke');
  console.tell(
    console.say({
      uk: 'Це збій самої програми. Рядок вище допоможе його знайти: надішліть його розробникам.',
      en: 'This is a bug in the program. The line above helps to find it: please send it to the developers.',
    }),
  );
  return EXIT.bug;
}
