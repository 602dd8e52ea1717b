import { createAdministrator, identityText, readPerson } from '../../modules/identity/index.ts';
import { type Command, EXIT } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { printInvitation } from '../print-invitation.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const adminCreateCommand: Command = {
  usage: {
    uk: `--email АДРЕСА --name ІМ’Я [--language uk|en] [--json]
    Першого адміністратора заводять лише так; далі людей запрошують з робочого столу.
    Посилання діє сім днів і один раз; його видно лише тут.
    --language   якою мовою відкрити сторінку запрошення; без неї — українською
    --json       відповідь для програм`,
    en: `--email ADDRESS --name NAME [--language uk|en] [--json]
    The first administrator can be created only here; everybody else is invited from the desk.
    The link works once, for seven days; it is shown only here.
    --language   in which language the invitation opens; Ukrainian without it
    --json       an answer for programs`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { email: false, name: false, language: false, json: true });
    if (!read.ok) return tellUsage(console, read.refusal, 'admin create');
    const options = read.value;
    const [email, name] = [options.value('email'), options.value('name')];
    const language = options.value('language') ?? 'uk';
    if (email === undefined || name === undefined || options.positionals.length > 0) {
      return tellUsage(console, BOTH, 'admin create');
    }
    if (language !== 'uk' && language !== 'en') return tellUsage(console, TWO, 'admin create');
    const t = identityText.in(console.language);
    const person = readPerson({ email, name }, language);
    if (!person.ok) {
      const said = person.refusal.map((problem) => t(`admin.refused.${problem}`));
      return console.refuse(person.refusal[0] ?? 'name-unreadable', said.join('\n'));
    }
    return await onInstallation(console, async (context) => {
      const created = await createAdministrator(context, person.value);
      if (!created.ok)
        return console.refuse(created.refusal, t(`admin.refused.${created.refusal}`));
      const text = t('admin.created', { email: person.value.email });
      printInvitation(console, context.platform, created.value, {
        text,
        language,
        json: options.has('json'),
      });
      return EXIT.done;
    });
  },
};

const BOTH = {
  uk: 'Потрібні --email і --name (ім’я з пробілами — у лапках).',
  en: '--email and --name are needed (a name with spaces in quotation marks).',
};
const TWO = { uk: '--language: uk або en.', en: '--language: uk or en.' };
