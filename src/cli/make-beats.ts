import type { Result } from '#kernel/result.ts';
import {
  areasText,
  type BeatsRefusal,
  type MadeBeats,
  type MakeBeats,
} from '#modules/areas/index.ts';
import type { Context } from '#modules/identity/index.ts';
import { type Command, type Console, EXIT } from './command.ts';
import { onInstallation } from './on-installation.ts';
import { describeLine } from './print-import-report.ts';
import { readOptions, tellUsage } from './read-options.ts';

export interface BeatMaking {
  readonly name: string;
  /** The option that lists what the beats are made of. */
  readonly groups: 'settlements' | 'districts';
  readonly groupsNeeded: boolean;
  readonly run: (context: Context, input: MakeBeats) => Promise<Result<MadeBeats, BeatsRefusal>>;
}

/** What both ways of making beats have in common. */
export function makeBeats(making: BeatMaking): Command['run'] {
  return async (args, console) => {
    const read = readOptions(args, {
      [making.groups]: false,
      names: false,
      publish: true,
      'dry-run': true,
      json: true,
    });
    const [hromada, ...more] = read.ok ? read.value.positionals : [];
    const written = read.ok ? read.value.value(making.groups) : undefined;
    const isMissing = making.groupsNeeded && written === undefined;
    if (!read.ok || hromada === undefined || more.length > 0 || isMissing) {
      return tellUsage(console, read.ok ? WHAT : read.refusal, making.name);
    }
    const options = read.value;
    return await onInstallation(console, async (context) => {
      const made = await making.run(context, {
        hromada,
        groups: groupsOf(written),
        names: listOf(options.value('names'), ';').map((name) => name || undefined),
        publish: options.has('publish') ? 'yes' : 'no',
        dryRun: options.has('dry-run'),
      });
      if (!made.ok) return tellBeatsRefusal(console, made.refusal);
      if (options.has('json')) console.printJson(made.value);
      else printMade(console, made.value, options.has('dry-run'));
      return made.value.counts.refused > 0 ? EXIT.refused : EXIT.done;
    });
  };
}

export function tellBeatsRefusal(console: Console, { code, values }: BeatsRefusal): number {
  return console.refuse(code, areasText.in(console.language)(`refusal.${code}`, values), values);
}

const WHAT = {
  uk: 'Потрібні громада і те, з чого складаються дільниці.',
  en: 'A hromada is needed, and what the beats are made of.',
};

function printMade(console: Console, made: MadeBeats, dryRun: boolean): void {
  const text = areasText.in(console.language);
  for (const line of made.lines) console.print(describeLine(text, line));
  for (const joined of made.joined) console.print(`  ${text('beats.joined', { ...joined })}`);
  if (made.leftOut.length > 0) {
    console.print(text('beats.left-out', { names: made.leftOut.join(', ') }));
  }
  console.print(text('counts', made.counts));
  if (dryRun) console.print(text('dry-run'));
}

/** «Струмок,Спаське;Нерушай»: beats are parted by semicolons, what they are made of by commas. */
function groupsOf(written: string | undefined): readonly (readonly string[])[] {
  return listOf(written, ';').map((group) => listOf(group, ',').filter((name) => name !== ''));
}

function listOf(written: string | undefined, separator: string): readonly string[] {
  return (written ?? '') === '' ? [] : (written ?? '').split(separator).map((part) => part.trim());
}
