import { FieldError, fieldId } from '#ui/components/field-error.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import type { EntryParts } from './entry-parts.ts';
import { entryPlaceLabel } from './find-entry-place.ts';
import { entryText } from './messages/index.ts';

/** A browser looks through so many at each letter without stopping; beyond, the page finds what was typed. */
const MAX_LISTED = 600;
const LIST = 'entry-places';

/** The browser itself completes what is typed; namesakes are asked about once it was sent. */
export function EntryPlaceField(props: EntryParts) {
  const { context, request, entry } = props;
  const { locale } = request;
  const t = entryText.in(locale);
  const id = fieldId('q');
  const error = errorOf(entry.errors, 'q');
  const described = [`${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const labels = entry.within.map((area) => entryPlaceLabel(context, locale, area));
  return (
    <>
      <div class={error ? 'field wrong' : 'field'}>
        <label for={id}>{t('place')}</label>
        <p class="hint" id={`${id}-hint`}>
          {t('place.hint')}
        </p>
        {error && <FieldError locale={locale} name="q" text={error} />}
        <input
          class="input"
          id={id}
          name="q"
          value={entry.placeTyped}
          list={labels.length <= MAX_LISTED ? LIST : undefined}
          required
          maxLength={200}
          autoComplete="off"
          autoCapitalize="words"
          spellcheck={false}
          aria-describedby={described}
          aria-invalid={error ? 'true' : undefined}
        />
        {labels.length <= MAX_LISTED && (
          <datalist id={LIST}>
            {[...new Set(labels)].map((label) => (
              <option key={label} value={label} />
            ))}
          </datalist>
        )}
      </div>
      {entry.found.kind === 'several' && (
        <Choices
          locale={locale}
          name="place"
          legend={t('place.which')}
          error={errorOf(entry.errors, 'place')}
          options={entry.found.places.map(({ value, name, about }) => ({
            value,
            label: about === '' ? name : `${name}, ${about}`,
          }))}
        />
      )}
      {entry.found.kind === 'one' && <input type="hidden" name="place" value={entry.found.value} />}
    </>
  );
}
