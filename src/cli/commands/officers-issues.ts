import { type ListedCardIssue, listCardIssues, officersText } from '#modules/officers/index.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { type Command, type Console, EXIT } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const officersIssuesCommand: Command = {
  usage: {
    uk: `[--json]
    Ще не опрацьовані зауваження, найдавніші спершу. Кожне читання записується в журнал.
    --json     відповідь для програм`,
    en: `[--json]
    Remarks that nobody has handled yet, the oldest first. Each reading is written into the journal.
    --json     an answer for programs`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { json: true });
    if (!read.ok || read.value.positionals.length > 0) {
      return tellUsage(console, read.ok ? NOTHING : read.refusal, 'officers issues');
    }
    const options = read.value;
    return await onInstallation(console, async (context) => {
      const listed = await listCardIssues(context);
      if (!listed.ok) return console.refuse(listed.refusal, console.say(FORBIDDEN));
      if (options.has('json')) console.printJson(listed.value);
      else printIssues(console, listed.value, context.platform.clock.timeZone);
      return EXIT.done;
    });
  },
};

const NOTHING = { uk: 'Тут нічого називати не треба.', en: 'Nothing is to be named here.' };
const FORBIDDEN = { uk: 'На це немає дозволу.', en: 'This is not permitted.' };
const NONE = { uk: 'Зауважень немає.', en: 'There are no remarks.' };

function printIssues(console: Console, issues: readonly ListedCardIssue[], timeZone: string): void {
  const t = officersText.in(console.language);
  for (const { at, officer, areas, subject, note } of issues) {
    const who = officer ? [`${officer.name} (${officer.badgeNumber})`] : [];
    const about = [...who, ...areas.map((area) => nameIn(console.language, area))].join(', ');
    console.print(`${formatInstant(console.language, at, timeZone)} · ${about}`);
    console.print(`  ${t(`wrong.subject.${subject}`)}`);
    if (note !== '') console.print(`  «${note.replaceAll('\n', '\n   ')}»`);
  }
  if (issues.length === 0) console.print(console.say(NONE));
}
