import { keepFresh } from '#platform/live/keep-fresh.ts';
import type { Platform } from '#platform/platform.ts';
import type { SettingsDirectory } from '../domain/settings-directory.ts';
import { NUMBERS } from '../domain/number.ts';
import { loadNumbers } from '../storage/numbers.ts';
import { loadTexts } from '../storage/texts.ts';

/** Answers when everything is loaded, throws when it cannot be. Read anew whenever a setting changed in any process. */
export async function openSettingsDirectory(platform: Platform): Promise<SettingsDirectory> {
  const fresh = await keepFresh(platform, ['settings.*'], async () => {
    const texts = await loadTexts(platform.database.read);
    const numbers = await loadNumbers(platform.database.read);
    return { version: JSON.stringify([...texts, ...numbers]), texts, numbers };
  });
  return {
    text: (key) => {
      const text = fresh.current().texts.get(key);
      return text && (text.uk !== '' || text.en !== '') ? text : undefined;
    },
    number: (key) => fresh.current().numbers.get(key) ?? NUMBERS[key].standard,
    onChange: fresh.onChange,
    close: fresh.close,
  };
}
