import { createAdministrator, identityText, readPerson } from '#modules/identity/index.ts';
import { type Command, type Console, EXIT } from './command.ts';
import { onInstallation } from './on-installation.ts';
import { printInvitation } from './print-invitation.ts';
import { readOptions, tellUsage } from './read-options.ts';

const OF = {
  administrator: { command: 'admin create', created: 'admin.created' },
  'police-head': { command: 'head create', created: 'admin.head.created' },
} as const;

/** Somebody whom nobody at the desk can invite yet, with the link that lets them in. */
export async function createFirst(
  args: readonly string[],
  console: Console,
  role: keyof typeof OF,
): ReturnType<Command['run']> {
  const { command, created: said } = OF[role];
  const read = readOptions(args, { email: false, name: false, language: false, json: true });
  if (!read.ok) return tellUsage(console, read.refusal, command);
  const options = read.value;
  const [email, name] = [options.value('email'), options.value('name')];
  const language = options.value('language') ?? 'uk';
  if (email === undefined || name === undefined || options.positionals.length > 0) {
    return tellUsage(console, BOTH, command);
  }
  if (language !== 'uk' && language !== 'en') return tellUsage(console, TWO, command);
  const t = identityText.in(console.language);
  const person = readPerson({ email, name }, language);
  if (!person.ok) {
    const problems = person.refusal.map((problem) => t(`admin.refused.${problem}`));
    return console.refuse(person.refusal[0] ?? 'name-unreadable', problems.join('\n'));
  }
  return await onInstallation(console, async (context) => {
    const created = await createAdministrator(context, person.value, role);
    if (!created.ok) return console.refuse(created.refusal, t(`admin.refused.${created.refusal}`));
    const text = t(said, { email: person.value.email });
    printInvitation(console, context.platform, created.value, {
      text,
      language,
      json: options.has('json'),
    });
    return EXIT.done;
  });
}

const BOTH = {
  uk: 'Потрібні --email і --name (ім’я з пробілами — у лапках).',
  en: '--email and --name are needed (a name with spaces in quotation marks).',
};
const TWO = { uk: '--language: uk або en.', en: '--language: uk or en.' };
