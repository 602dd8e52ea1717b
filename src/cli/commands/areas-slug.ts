import { areasText, changeSlug } from '#modules/areas/index.ts';
import { type Command, EXIT } from '../command.ts';
import { tellRefusal } from '../import-file.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const areasSlugCommand: Command = {
  usage: {
    uk: `КОД|АДРЕСА НОВА-АДРЕСА [--json]
    Нова адреса — малі латинські літери, цифри та дефіси; інше буде записано ними.`,
    en: `CODE|SLUG NEW-SLUG [--json]
    The new address: small Latin letters, digits and hyphens; anything else is spelled in them.`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { json: true });
    const [area, slug, ...more] = read.ok ? read.value.positionals : [];
    if (!read.ok || area === undefined || slug === undefined || more.length > 0) {
      return tellUsage(console, read.ok ? TWO : read.refusal, 'areas slug');
    }
    const options = read.value;
    return await onInstallation(console, async (context) => {
      const changed = await changeSlug(context, { area, slug });
      if (!changed.ok) return tellRefusal(console, changed.refusal);
      if (options.has('json')) console.printJson(changed.value);
      else console.print(areasText.in(console.language)('slug.done', { ...changed.value }));
      return EXIT.done;
    });
  },
};

const TWO = {
  uk: 'Потрібні територія та її нова адреса.',
  en: 'An area and its new address are needed.',
};
