import { nameIn } from '#platform/i18n/name-in.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { hromadasAmong } from './read-entry.ts';
import type { EntryParts } from './entry-parts.ts';
import { entryText } from './messages/index.ts';

/** Whoever writes down for several hromadas says for which: each has places of its own, and may take what others do not. */
export function EntryHromada({ request: { locale }, entry }: EntryParts) {
  const t = entryText.in(locale);
  const hromadas = hromadasAmong(entry.places);
  if (hromadas.length < 2) return null;
  return (
    <div class="entry-category">
      <SelectField
        locale={locale}
        name="around"
        label={t('hromada')}
        empty={t('hromada.all')}
        options={hromadas.map((one) => ({ value: one.slug, label: nameIn(locale, one) }))}
        value={entry.judged.draft.around}
      />
      <button class="button plain" type="submit" name="go" value="hromada" data-entry-hromada>
        {t('hromada.ask')}
      </button>
    </div>
  );
}
