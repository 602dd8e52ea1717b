import { localePath } from '#platform/i18n/locales.ts';
import type { FileId } from '#kernel/ids.ts';
import { Button } from '#ui/components/button.tsx';
import { fieldId } from '#ui/components/field-error.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { MAX_PHOTOS } from '../../domain/photo-files.ts';
import { errorsOf, FormPage, Kept, type StepProps } from './form-page.tsx';
import type { JudgedDraft } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import { stepAddress } from './step-addresses.ts';

/** One that was put up, small, as an address that holds all of it: a picture’s own would have to hold the key. */
export interface ShownPhoto {
  readonly id: FileId;
  readonly source: string;
}

interface PhotosPageProps extends StepProps {
  readonly judged: JudgedDraft;
  readonly photos: readonly ShownPhoto[];
  /** What is wrong with which file, by its name. */
  readonly refused?: readonly FormError[];
}

export const ADD_PHOTOS_PATH = '/report/new/photos/add';
const BACK_FORM = 'back';

/** Up to six. To go on without is as easy as with. */
export function PhotosPage(props: PhotosPageProps) {
  const { request, judged, photos, refused = [] } = props;
  const { locale } = request;
  const t = formText.in(locale);
  const errors = [...errorsOf(props).errors, ...refused];
  const isFull = photos.length >= MAX_PHOTOS;
  return (
    <FormPage
      request={request}
      category={judged.category}
      title={t('photos')}
      lead={t(judged.category?.visibility === 'public' ? 'photos.lead' : 'photos.lead.officers')}
      errors={
        errors.length > 0
          ? [{ field: 'photo', text: t('photos.refused', { count: errors.length }) }]
          : []
      }
      islands={['report-photos']}
    >
      <form
        method="post"
        action={localePath(locale, ADD_PHOTOS_PATH)}
        encType="multipart/form-data"
        noValidate
      >
        <Kept draft={judged.draft} />
        <PhotoList {...props} />
        {!isFull && <PhotoField {...props} errors={errors} />}
        {isFull && errors.length > 0 && (
          <div class="field wrong" id={fieldId('photo')}>
            <FileErrors errors={errors} />
          </div>
        )}
        <WaysOn {...props} />
      </form>
      {/* A form of its own: this one sends files, and going back does not. */}
      <form method="post" action={stepAddress(locale, 'where')} id={BACK_FORM}>
        <Kept draft={judged.draft} />
      </form>
    </FormPage>
  );
}

function WaysOn({ request: { locale }, photos }: PhotosPageProps) {
  const t = formText.in(locale);
  const has = photos.length > 0;
  return (
    <p class="buttons">
      <Button name="go" value={has ? 'next' : 'add'}>
        {t(has ? 'next' : 'photos.send')}
      </Button>
      {photos.length < MAX_PHOTOS && (
        <Button kind="plain" name="go" value={has ? 'add' : 'skip'}>
          {t(has ? 'photos.more' : 'photos.skip')}
        </Button>
      )}
      <button class="linklike" type="submit" form={BACK_FORM}>
        {t('back')}
      </button>
    </p>
  );
}

function PhotoList({ request, photos }: PhotosPageProps) {
  const t = formText.in(request.locale);
  if (photos.length === 0) return null;
  return (
    <ul class="photos">
      {photos.map(({ id, source }, index) => (
        <li key={id}>
          <img src={source} alt={t('photos.one', { number: index + 1 })} />
          <button
            class="linklike"
            type="submit"
            name="remove"
            value={id}
            aria-label={t('photos.remove.label', { number: index + 1 })}
          >
            {t('photos.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function PhotoField({
  request: { locale },
  errors,
  photos,
}: PhotosPageProps & { readonly errors: readonly FormError[] }) {
  const t = formText.in(locale);
  const id = fieldId('photo');
  const described = [`${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={errors.length > 0 ? 'field wrong' : 'field'}>
      <label for={id}>{t('photos.choose', { left: MAX_PHOTOS - photos.length })}</label>
      <p class="hint" id={`${id}-hint`}>
        {t('photos.hint')}
      </p>
      {errors.length > 0 && (
        <div id={`${id}-error`}>
          <FileErrors errors={errors} />
        </div>
      )}
      <input
        class="input"
        type="file"
        id={id}
        name="photo"
        multiple
        accept="image/jpeg,image/png,image/webp"
        aria-describedby={described}
        aria-invalid={errors.length > 0 ? 'true' : undefined}
        data-photos={MAX_PHOTOS - photos.length}
        data-word-chosen={t('photos.chosen', { count: '…' })}
        data-word-too-many={t('photos.too-many')}
      />
    </div>
  );
}

/** Each refused file by its name. */
function FileErrors({ errors }: { readonly errors: readonly FormError[] }) {
  return (
    <>
      {errors.map(({ text }) => (
        <p key={text} class="error">
          {text}
        </p>
      ))}
    </>
  );
}
