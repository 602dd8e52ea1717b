import type { Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { type Command, type Console, EXIT } from './command.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import { onInstallation } from './on-installation.ts';
import { type OptionNames, type Options, readOptions, tellUsage } from './read-options.ts';

export interface OfficerCommand<Names extends OptionNames, Wanted> {
  readonly name: string;
  readonly options: Names;
  /** The badge number and the options, understood; or what is wrong with them. */
  readonly understand: (badgeNumber: string, options: Options<Names>) => Result<Wanted, Said>;
  /** Does it and answers what to say, and whether it came about. `--json` is looked after here. */
  readonly run: (context: OfficersContext, wanted: Wanted, console: Console) => Promise<Told>;
}

export type Told =
  /** `facts` are what programs are answered. */
  | {
      readonly done: true;
      readonly text: string;
      readonly facts: Readonly<Record<string, unknown>>;
    }
  | { readonly done: false; readonly text: string; readonly reason: string };

/** What the commands about one officer, by badge number, have in common. */
export function officerCommand<Names extends OptionNames, Wanted>(
  command: OfficerCommand<Names, Wanted>,
): Command['run'] {
  return async (args, console) => {
    const options = readOptions(args, { ...command.options, json: true });
    if (!options.ok) return tellUsage(console, options.refusal, command.name);
    const [badgeNumber, ...more] = options.value.positionals;
    if (badgeNumber === undefined || more.length > 0) {
      return tellUsage(console, ONE_BADGE, command.name);
    }
    const wanted = command.understand(badgeNumber, options.value);
    if (!wanted.ok) return tellUsage(console, wanted.refusal, command.name);
    return await onInstallation(console, async (context) => {
      const told = await command.run(context, wanted.value, console);
      if (!told.done) return console.refuse(told.reason, told.text);
      if (options.value.has('json')) console.printJson(told.facts);
      else console.print(told.text);
      return EXIT.done;
    });
  };
}

const ONE_BADGE: Said = { uk: 'Потрібен номер жетона.', en: 'A badge number is needed.' };
