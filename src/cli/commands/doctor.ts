import { readConfig } from '#platform/config/config.ts';
import { type Command, type Console, EXIT } from '../command.ts';
import { examine } from '../doctor/examine.ts';
import type { Finding, FindingState } from '../doctor/finding.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const doctorCommand: Command = {
  usage: {
    uk: `[--json]
    Нічого не змінює. + добре, ? варто подивитися, ! те, на що покладаються люди, не тримається.
    Код виходу 1, коли є хоч одне «!».
    --json     відповідь для програм`,
    en: `[--json]
    Changes nothing. + is well, ? somebody should look, ! something that people rely on does not hold.
    The exit code is 1 where there is a “!”.
    --json     an answer for programs`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { json: true });
    if (!read.ok || read.value.positionals.length > 0) {
      return tellUsage(console, read.ok ? NOTHING : read.refusal, 'doctor');
    }
    const config = readConfig(process.env);
    if (!config.ok) {
      console.refuse('settings', config.refusal.map((said) => console.say(said)).join('\n'));
      return EXIT.config;
    }
    const findings = await examine(config.value, console.log);
    if (read.value.has('json')) console.printJson({ findings });
    else printFindings(console, findings);
    return findings.some(({ state }) => state === 'wrong') ? EXIT.refused : EXIT.done;
  },
};

const NOTHING = { uk: 'Тут нічого називати не треба.', en: 'Nothing is to be named here.' };
const SIGNS: Readonly<Record<FindingState, string>> = { wrong: '!', look: '?', fine: '+' };
const ORDER: readonly FindingState[] = ['wrong', 'look', 'fine'];

/** What needs somebody first. */
function printFindings(console: Console, findings: readonly Finding[]): void {
  for (const state of ORDER) {
    for (const { said, todo } of findings.filter((finding) => finding.state === state)) {
      console.print(`${SIGNS[state]} ${console.say(said)}`);
      if (todo) console.print(`    ${console.say(todo)}`);
    }
  }
}
