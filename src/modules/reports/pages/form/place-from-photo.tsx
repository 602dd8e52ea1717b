import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import type { PlaceFromPhoto } from '../../use-cases/take-place-from-photo.ts';
import type { Draft, DraftField } from './draft.ts';
import { Kept } from './form-page.tsx';
import { formText } from './messages/index.ts';
import { stepPath } from './step-addresses.ts';

export const TAKE_PLACE_PATH = `${stepPath('where')}/photo`;
/** What its form brings none of. */
export const SAID_BY_PHOTO: readonly DraftField[] = ['place', 'lat', 'lon'];

interface AskPhotoProps {
  readonly request: PageRequest;
  readonly draft: Draft;
  readonly errors: readonly FormError[];
}

/** Folded away, since most telephones give no position to a browser; it says first what pressing it does. */
export function AskPhoto({ request: { locale }, draft, errors }: AskPhotoProps) {
  const t = formText.in(locale);
  const error = errorOf(errors, 'photo');
  return (
    <details class="from-photo" open={error !== undefined}>
      <summary>{t('where.photo')}</summary>
      <p class="hint">{t('where.photo.about')}</p>
      <form
        method="post"
        action={localePath(locale, TAKE_PLACE_PATH)}
        encType="multipart/form-data"
        noValidate
      >
        <Kept draft={draft} except={SAID_BY_PHOTO} />
        <FileField
          locale={locale}
          name="photo"
          label={t('where.photo.choose')}
          hint={t('where.photo.hint')}
          error={error}
          accept="image/jpeg,image/png,image/webp"
        />
        <Button kind="plain">{t('where.photo.take')}</Button>
      </form>
    </details>
  );
}

/** Above the map: whose place it shows, and what became of the photograph. */
export function TakenFromPhoto({
  request,
  taken: { unkept },
}: Pick<AskPhotoProps, 'request'> & { readonly taken: PlaceFromPhoto }) {
  const t = formText.in(request.locale);
  return (
    <Notice tone="done" live>
      <p>{t('where.photo.taken')}</p>
      <p>{t(`where.photo.${unkept ?? 'kept'}`)}</p>
    </Notice>
  );
}
