import { nameIn } from '#platform/i18n/name-in.ts';
import { Button } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { MAX_PLACE_LENGTH } from '../../domain/report.ts';
import type { PlaceFromPhoto } from '../../use-cases/take-place-from-photo.ts';
import { BackButton, errorsOf, FormPage, Kept, type StepProps } from './form-page.tsx';
import { CallFirst } from './call-first.tsx';
import { ChoosePlace, PLACE_ISLANDS, type PlaceSearch } from './choose-place.tsx';
import type { DraftPlace, JudgedDraft } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import { TakenFromPhoto } from './place-from-photo.tsx';
import { PlaceMap } from './place-map.tsx';
import type { ReportPages } from './report-pages.ts';
import { stepAddress } from './step-addresses.ts';

interface WherePageProps extends StepProps {
  readonly pages: ReportPages;
  readonly judged: JudgedDraft;
  readonly search: PlaceSearch;
  /** What is wrong with the photograph that was to say where it is. */
  readonly refused: readonly FormError[];
  readonly fromPhoto: PlaceFromPhoto | undefined;
}

/** First which village, then how one finds it there. */
export function WherePage(props: WherePageProps) {
  const { request, judged, refused } = props;
  const t = formText.in(request.locale);
  const errors = [...errorsOf(props).errors, ...refused];
  return (
    <FormPage
      request={request}
      category={judged.category}
      title={t('where')}
      errors={errors}
      islands={judged.place ? [] : PLACE_ISLANDS}
    >
      {judged.category && <CallFirst locale={request.locale} category={judged.category} />}
      {judged.place ? (
        <PlaceChosen {...props} place={judged.place} />
      ) : (
        <ChoosePlace {...props} draft={judged.draft} errors={errors} />
      )}
    </FormPage>
  );
}

function PlaceChosen(props: WherePageProps & { readonly place: DraftPlace }) {
  const { pages, request, judged, place, fromPhoto } = props;
  const { locale } = request;
  const t = formText.in(locale);
  const { errorOf } = errorsOf(props);
  return (
    <form method="post" action={stepAddress(locale, 'similar')} noValidate>
      <Kept draft={judged.draft} except={['placeWords']} />
      {fromPhoto && <TakenFromPhoto request={request} taken={fromPhoto} />}
      <p class="chosen-place">
        <b>{placeName(props, place)}</b>{' '}
        <button
          class="linklike"
          type="submit"
          formAction={stepAddress(locale, 'where')}
          name="other"
          value="yes"
        >
          {t('where.other')}
        </button>
      </p>
      {place.point && (
        <PlaceMap areas={pages.areas} locale={locale} area={place.area} here={place.point} />
      )}
      <Field
        locale={locale}
        name="placeWords"
        label={t('where.words')}
        hint={t('where.words.hint')}
        value={judged.draft.placeWords}
        error={errorOf('placeWords')}
        maxLength={MAX_PLACE_LENGTH}
        optional
      />
      <p class="buttons">
        <Button>{t('next')}</Button>
        <BackButton locale={locale} step="where" />
      </p>
    </form>
  );
}

/** «Білолісся, Татарбунарська громада», or that it is a point near there. */
export function placeName(
  { pages, request: { locale } }: Pick<WherePageProps, 'pages' | 'request'>,
  { area, point }: DraftPlace,
): string {
  const around = pages.areas
    .chain(area.id)
    .filter(({ id, kind }) => id !== area.id && (kind === 'hromada' || kind === 'settlement'));
  const name = [area, ...around.toReversed()].map((one) => nameIn(locale, one)).join(', ');
  return point ? formText.in(locale)('where.point', { place: name }) : name;
}
