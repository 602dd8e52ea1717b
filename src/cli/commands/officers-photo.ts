import { ok, refuse } from '#kernel/result.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import { officersText, setPhoto } from '#modules/officers/index.ts';
import type { Command } from '../command.ts';
import { officerCommand } from '../officer-command.ts';
import { readGivenFile } from '../read-given-file.ts';

export const officersPhotoCommand: Command = {
  usage: {
    uk: `ЖЕТОН --file ФОТО --consent ДЕНЬ [--json]
    JPEG, PNG або WebP до 10 МБ. ДЕНЬ — коли людина погодилася: 25.11.2026 або 2026-11-25.
    З фото зникає все, що записала камера: місце, час, модель.
    --json     відповідь для програм`,
    en: `BADGE --file PHOTOGRAPH --consent DAY [--json]
    JPEG, PNG or WebP up to 10 MB. DAY is when the officer consented: 25.11.2026 or 2026-11-25.
    What the camera wrote into it is gone: place, time, model.
    --json     an answer for programs`,
  },
  run: officerCommand({
    name: 'officers photo',
    options: { file: false, consent: false },
    understand: (badgeNumber, options) => {
      const path = options.value('file');
      const consentOn = parseDate(options.value('consent') ?? '');
      if (path === undefined || !consentOn) {
        return refuse({
          uk: 'Потрібні --file і --consent.',
          en: '--file and --consent are needed.',
        });
      }
      return ok({ badgeNumber, path, consentOn });
    },
    run: async (context, { badgeNumber, path, consentOn }, console) => {
      const t = officersText.in(console.language);
      const file = await readGivenFile(console.folder, path);
      if (!file.ok) {
        const { reason, said } = file.refusal;
        return { done: false, reason, text: console.say(said) };
      }
      const set = await setPhoto(context, { badgeNumber, bytes: file.value.bytes, consentOn });
      if (!set.ok) {
        const reason = set.refusal;
        return { done: false, reason, text: t(`command.${reason}`) };
      }
      const { bytes } = set.value;
      const text = t('command.photo-set', { kilobytes: Math.ceil(bytes / 1024) });
      return { done: true, text, facts: { bytes } };
    },
  }),
};
