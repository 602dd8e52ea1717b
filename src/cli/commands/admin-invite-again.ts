import { identityText, inviteAgain } from '#modules/identity/index.ts';
import { type Command, EXIT } from '../command.ts';
import { onInstallation } from '../on-installation.ts';
import { printInvitation } from '../print-invitation.ts';
import { readOptions, tellUsage } from '../read-options.ts';

export const adminInviteAgainCommand: Command = {
  usage: {
    uk: `АДРЕСА [--json]
    Щойно людина ввійде новим посиланням, усе, чим вона входила раніше, перестане діяти.
    Переконайтеся, що просить саме вона. Посилання діє сім днів і один раз; це записується в журнал.
    --json     відповідь для програм`,
    en: `ADDRESS [--json]
    As soon as they come in by the new link, everything that they signed in with before stops working.
    Make sure that it is they who ask. The link works once, for seven days; the journal records it.
    --json     an answer for programs`,
  },
  run: async (args, console) => {
    const read = readOptions(args, { json: true });
    if (!read.ok) return tellUsage(console, read.refusal, 'admin invite-again');
    const [email, ...more] = read.value.positionals;
    if (email === undefined || more.length > 0) {
      return tellUsage(console, ONE_ADDRESS, 'admin invite-again');
    }
    const t = identityText.in(console.language);
    return await onInstallation(console, async (context) => {
      const invited = await inviteAgain(context, email);
      if (!invited.ok)
        return console.refuse(invited.refusal, t(`admin.refused.${invited.refusal}`));
      const { invitation, account } = invited.value;
      const text = t('admin.invited', { email: account.email });
      const said = { text, language: account.language, json: read.value.has('json') };
      printInvitation(console, context.platform, invitation, said);
      return EXIT.done;
    });
  },
};

const ONE_ADDRESS = { uk: 'Потрібна електронна адреса.', en: 'An e-mail address is needed.' };
