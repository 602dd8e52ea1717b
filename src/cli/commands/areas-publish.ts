import { areasText, publishAreas } from '#modules/areas/index.ts';
import { type Command, EXIT } from '../command.ts';
import { tellRefusal } from '../import-file.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const areasPublishCommand: Command = {
  usage: {
    uk: `КОД|АДРЕСА|--all [ПАРАМЕТРИ]
    --all      усі території
    --below    і все, що в ній
    --hide     навпаки: сховати
    --json     відповідь для програм`,
    en: `CODE|SLUG|--all [OPTIONS]
    --all      all areas
    --below    and everything in it
    --hide     the other way: hide
    --json     an answer for programs`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { all: true, below: true, hide: true, json: true });
    const area = read.ok ? read.value.positionals[0] : undefined;
    // All areas only by their own word: a forgotten name must not publish a country.
    if (!read.ok || (area === undefined) !== read.value.has('all')) {
      return tellUsage(console, read.ok ? WHICH : read.refusal, 'areas publish');
    }
    const options = read.value;
    return await onInstallation(console, async (context) => {
      const published = await publishAreas(context, {
        area,
        below: options.has('below'),
        status: options.has('hide') ? 'draft' : 'public',
      });
      if (!published.ok) return tellRefusal(console, published.refusal);
      const { changed } = published.value;
      if (options.has('json')) console.printJson({ changed });
      else console.print(areasText.in(console.language)('publish.done', { count: changed }));
      return EXIT.done;
    });
  },
};

const WHICH = { uk: 'Назвіть територію або --all.', en: 'Name an area, or say --all.' };
