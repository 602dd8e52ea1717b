import { ok, refuse } from '#kernel/result.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import { type CheckCard, checkCard, officersText } from '#modules/officers/index.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import type { Command } from '../command.ts';
import { officerCommand } from '../officer-command.ts';

export const officersCheckedCommand: Command = {
  usage: {
    uk: `ЖЕТОН [--on ДЕНЬ] [--json]
    Без --on — сьогодні. За 90 днів картка сама скаже, що її давно не перевіряли.
    --json     відповідь для програм`,
    en: `BADGE [--on DAY] [--json]
    Without --on it is today. After 90 days the card itself says that it was not checked for long.
    --json     an answer for programs`,
  },
  run: officerCommand({
    name: 'officers checked',
    options: { on: false },
    understand: (badgeNumber, options) => {
      const written = options.value('on');
      const on = parseDate(written ?? '');
      if (written === undefined) return ok<CheckCard>({ badgeNumber });
      return on
        ? ok<CheckCard>({ badgeNumber, on })
        : refuse({ uk: '--on: це не день.', en: '--on: this is no day.' });
    },
    run: async (context, wanted, console) => {
      const t = officersText.in(console.language);
      const checked = await checkCard(context, wanted);
      if (!checked.ok) {
        const reason = checked.refusal;
        return { done: false, reason, text: t(`command.${reason}`) };
      }
      const { on } = checked.value;
      const text = t('command.checked', { date: formatDay(console.language, on) });
      return { done: true, text, facts: { on: on.toString() } };
    },
  }),
};
