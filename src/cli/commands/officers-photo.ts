import { ok, refuse } from '../../kernel/result.ts';
import { parseDate } from '../../kernel/time/parse-date.ts';
import { officersText, setPhoto } from '../../modules/officers/index.ts';
import type { Command } from '../command.ts';
import { officerCommand } from '../officer-command.ts';
import { readGivenFile } from '../read-given-file.ts';

export const officersPhotoCommand: Command = {
  name: 'officers photo',
  summary: {
    uk: 'Показати фото поліцейського на картці, з його згоди',
    en: 'Show an officer’s photograph on the card, with consent',
  },
  usage: {
    uk: `ЖЕТОН --file ФОТО --consent ДЕНЬ
    JPEG, PNG або WebP до 10 МБ. ДЕНЬ — коли людина погодилася: 25.11.2026 або 2026-11-25.
    З фото зникає все, що записала камера: місце, час, модель.`,
    en: `BADGE --file PHOTOGRAPH --consent DAY
    JPEG, PNG or WebP up to 10 MB. DAY is when the officer consented: 25.11.2026 or 2026-11-25.
    What the camera wrote into it is gone: place, time, model.`,
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
      if (!file.ok) return { done: false, text: console.say(file.refusal.said) };
      const set = await setPhoto(context, { badgeNumber, bytes: file.value.bytes, consentOn });
      if (!set.ok) return { done: false, text: t(`command.${set.refusal}`) };
      return {
        done: true,
        text: t('command.photo-set', { kilobytes: Math.ceil(set.value.bytes / 1024) }),
      };
    },
  }),
};
