import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { Avatar } from '#ui/components/avatar.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { hasLeft } from '../../domain/officer-card.ts';
import type { OfficerForDesk } from '../../use-cases/read-officer-for-desk.ts';
import { type PhotoRefusal, setPhoto } from '../../use-cases/set-photo.ts';
import { withdrawPhoto } from '../../use-cases/withdraw-photo.ts';
import { photoAddress, shortNameIn } from '../officer-words.ts';
import { cardShell, officerIdOf, officerOf } from './card-shell.tsx';
import { daySchema } from './day-field.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { reasonText } from './form-errors.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

/** `/desk/officers/:id/photo`: her face, with the day of her consent, for as long as she wants it shown. */
export async function photoPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const read = await officerOf(context, request);
  if (!read.ok) return read.refusal;
  if (request.method === 'POST') return await set(context, request, read.value);
  return await show(context, request, read.value, { consentOn: '', errors: [] });
}

interface Filled {
  readonly consentOn: string;
  readonly errors: readonly FormError[];
}

async function set(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
): Promise<Answer> {
  const { form, files, locale } = request;
  const { id, badgeNumber } = read.officer;
  const consentOn = form.get('consentOn') ?? '';
  const day = daySchema.safeParse(consentOn);
  const photo = files.find(({ field }) => field === 'photo');
  const wrong = (field: string, reason: string) => {
    const errors = [{ field, text: reasonText(locale, reason) }];
    return show(context, request, read, { consentOn, errors });
  };
  if (!photo) return await wrong('photo', 'photo-missing');
  if (!day.success) return await wrong('consentOn', 'day-unreadable');
  const shown = await setPhoto(context, { badgeNumber, bytes: photo.bytes, consentOn: day.data });
  if (shown.ok) return redirect(`${cardPath(locale, id, '/photo')}?done=photo`);
  const field = FIELD_OF[shown.refusal];
  return field === undefined ? refusal('absent') : await wrong(field, shown.refusal);
}

/** Beside which field a reason is said; of none: there is no such card for whoever asks. */
const FIELD_OF: Readonly<Record<PhotoRefusal, 'photo' | 'consentOn' | undefined>> = {
  forbidden: undefined,
  'officer-unknown': undefined,
  'consent-to-come': 'consentOn',
  'officer-left': 'photo',
  'too-large': 'photo',
  'not-a-photograph': 'photo',
  broken: 'photo',
};

async function show(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
  filled: Filled,
): Promise<Answer> {
  const serves = !hasLeft(read.officer, context.platform.clock.today());
  const children = (
    <>
      <PhotoNow request={request} read={read} />
      {read.may.has('photo') && serves && <PhotoForm request={request} read={read} {...filled} />}
    </>
  );
  const again = filled.errors.length > 0 ? ({ reason: 'invalid' } as const) : {};
  return await cardShell({ context, request, read, current: '/photo', children, ...again });
}

interface PhotoProps {
  readonly request: PageRequest;
  readonly read: OfficerForDesk;
}

function PhotoNow({ request: { locale }, read: { officer, may } }: PhotoProps) {
  const t = officersDeskText.in(locale);
  const { photoConsentOn } = officer;
  if (!officer.photoId || !photoConsentOn) {
    return <NextStep title={t('photo.none')}>{t('photo.none.text')}</NextStep>;
  }
  return (
    <Panel title={t('photo.now')}>
      <PanelBody>
        <div class="person">
          <Avatar name={shortNameIn(locale, officer)} photo={photoAddress(officer)} />
          <p>{t('photo.consent', { day: formatDay(locale, photoConsentOn) })}</p>
        </div>
        {may.has('withdraw') && (
          <PostButton action={`${cardPath(locale, officer.id, '/photo')}/withdraw`} kind="danger">
            {t('photo.withdraw')}
          </PostButton>
        )}
      </PanelBody>
    </Panel>
  );
}

function PhotoForm({ request: { locale }, read, consentOn, errors }: PhotoProps & Filled) {
  const t = officersDeskText.in(locale);
  const { officer } = read;
  return (
    <Panel title={t(officer.photoId ? 'photo.replace' : 'photo.add')}>
      <PanelBody>
        <form
          method="post"
          action={cardPath(locale, officer.id, '/photo')}
          encType="multipart/form-data"
          noValidate
        >
          <ErrorSummary locale={locale} errors={errors} />
          <FileField
            locale={locale}
            name="photo"
            label={t('photo.file')}
            hint={t('photo.file.hint')}
            accept="image/jpeg,image/png,image/webp"
            error={errorOf(errors, 'photo')}
          />
          <Field
            locale={locale}
            name="consentOn"
            label={t('photo.consent-on')}
            hint={t('photo.consent-on.hint')}
            type="date"
            value={consentOn}
            error={errorOf(errors, 'consentOn')}
          />
          <Buttons>
            <Button>{t('photo.show')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

/** POST `/desk/officers/:id/photo/withdraw`: the consent is taken back. */
export async function withdrawPhotoPage(
  context: OfficersDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = officerIdOf(request);
  if (id === undefined) return refusal('absent');
  const withdrawn = await withdrawPhoto(context, { id });
  if (!withdrawn.ok) return refusal('absent');
  return redirect(`${cardPath(request.locale, id, '/photo')}?done=photo-withdrawn`);
}
