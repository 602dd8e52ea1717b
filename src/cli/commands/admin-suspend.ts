import { identityText, restoreByAddress, suspendByAddress } from '#modules/identity/index.ts';
import { type Command, EXIT } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const adminSuspendCommand: Command = {
  usage: {
    uk: `АДРЕСА [--lift] [--json]
    Діє від наступного ж запиту.
    --lift     навпаки: повернути доступ; входитиме тим, чим і раніше
    --json     відповідь для програм`,
    en: `ADDRESS [--lift] [--json]
    From the very next request on.
    --lift     the opposite: let them in again, with what they signed in with before
    --json     an answer for programs`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { lift: true, json: true });
    if (!read.ok) return tellUsage(console, read.refusal, 'admin suspend');
    const [email, ...more] = read.value.positionals;
    if (email === undefined || more.length > 0) {
      return tellUsage(console, ONE_ADDRESS, 'admin suspend');
    }
    const lifts = read.value.has('lift');
    const change = lifts ? restoreByAddress : suspendByAddress;
    const t = identityText.in(console.language);
    return await onInstallation(console, async (context) => {
      const changed = await change(context, email);
      if (!changed.ok)
        return console.refuse(changed.refusal, t(`admin.refused.${changed.refusal}`));
      const account = { email: changed.value.email };
      if (read.value.has('json')) console.printJson({ ...account, suspended: !lifts });
      else console.print(lifts ? t('admin.restored', account) : t('admin.suspended', account));
      return EXIT.done;
    });
  },
};

const ONE_ADDRESS = { uk: 'Потрібна електронна адреса.', en: 'An e-mail address is needed.' };
