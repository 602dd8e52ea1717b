import type { Result } from '../kernel/result.ts';
import type { Said } from '../kernel/text/said.ts';
import { type Command, type Console, EXIT } from './command.ts';
import type { OfficersContext } from '../modules/officers/index.ts';
import { onInstallation } from './on-installation.ts';
import { type OptionNames, type Options, readOptions, tellUsage } from './read-options.ts';

export interface OfficerCommand<Names extends OptionNames, Wanted> {
  readonly name: string;
  readonly options: Names;
  /** The badge number and the options, understood; or what is wrong with them. */
  readonly understand: (badgeNumber: string, options: Options<Names>) => Result<Wanted, Said>;
  /** Does it and answers what to say, and whether it came about. */
  readonly run: (context: OfficersContext, wanted: Wanted, console: Console) => Promise<Told>;
}

export interface Told {
  readonly done: boolean;
  readonly text: string;
}

/** What the commands about one officer, by badge number, have in common. */
export function officerCommand<Names extends OptionNames, Wanted>(
  command: OfficerCommand<Names, Wanted>,
): Command['run'] {
  return async (args, console) => {
    const options = readOptions(args, command.options);
    if (!options.ok) return tellUsage(console, options.refusal, command.name);
    const [badgeNumber, ...more] = options.value.positionals;
    if (badgeNumber === undefined || more.length > 0) {
      return tellUsage(console, ONE_BADGE, command.name);
    }
    const wanted = command.understand(badgeNumber, options.value);
    if (!wanted.ok) return tellUsage(console, wanted.refusal, command.name);
    return await onInstallation(console, async (context) => {
      const told = await command.run(context, wanted.value, console);
      if (told.done) console.print(told.text);
      else console.tell(told.text);
      return told.done ? EXIT.done : EXIT.refused;
    });
  };
}

const ONE_BADGE: Said = { uk: 'Потрібен номер жетона.', en: 'A badge number is needed.' };
