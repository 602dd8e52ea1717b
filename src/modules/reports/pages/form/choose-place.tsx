import type { ComponentChildren } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button } from '#ui/components/button.tsx';
import { FieldError, fieldId } from '#ui/components/field-error.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { HereButton } from '#ui/components/here-button.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { Draft } from './draft.ts';
import { type OfferedPlace, placesWithin } from './find-places.ts';
import { BackButton, errorsOf, Kept, type StepProps } from './form-page.tsx';
import { startingArea } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import { AskPhoto } from './place-from-photo.tsx';
import { PlaceMap } from './place-map.tsx';
import type { ReportPages } from './report-pages.ts';
import { stepAddress } from './step-addresses.ts';

/** How somebody looks for a place: by its name, or in the list of a hromada. */
export interface PlaceSearch {
  readonly query: string;
  readonly found: readonly OfferedPlace[];
  /** A hromada's slug, or that the list is wanted at all. */
  readonly list: string;
}

export const PLACE_ISLANDS: readonly string[] = ['here', 'map-tap'];

interface ChoosePlaceProps extends StepProps {
  readonly pages: ReportPages;
  readonly draft: Draft;
  readonly search: PlaceSearch;
  readonly errors: readonly FormError[];
}

const POSITION_FORM = 'report-position';

export function ChoosePlace(props: ChoosePlaceProps) {
  const { pages, request, draft, search, errors } = props;
  const { locale } = request;
  const home = startingArea(pages, draft);
  return (
    <>
      <SearchPlace {...props} />
      <Found {...props} />
      <PlaceForm request={request} draft={draft} id={POSITION_FORM}>
        <input type="hidden" name="lat" value="" />
        <input type="hidden" name="lon" value="" />
      </PlaceForm>
      <AskPhoto request={request} draft={draft} errors={errors} />
      {search.query === '' && search.list === '' && home && (
        <PlaceMap areas={pages.areas} locale={locale} area={home} form={POSITION_FORM} />
      )}
    </>
  );
}

function PlaceForm({
  request: { locale },
  draft,
  id,
  children,
}: {
  readonly request: PageRequest;
  readonly draft: Draft;
  readonly id?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <form method="post" action={stepAddress(locale, 'where')} id={id} noValidate>
      <Kept draft={draft} except={['place', 'lat', 'lon']} />
      {children}
    </form>
  );
}

function SearchPlace(props: ChoosePlaceProps) {
  const { request, draft, search } = props;
  const { locale } = request;
  const t = formText.in(locale);
  const error = errorsOf(props).errorOf('q');
  const id = fieldId('q');
  return (
    <PlaceForm request={request} draft={draft}>
      <div class={error ? 'field wrong' : 'field'}>
        <label for={id}>{t('where.search')}</label>
        {error && <FieldError locale={locale} name="q" text={error} />}
        <div class="search-line">
          <input
            class="input"
            id={id}
            type="search"
            name="q"
            value={search.query}
            autoComplete="off"
            autoCapitalize="words"
            spellcheck={false}
            maxLength={200}
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
          />
          <Button>{t('where.find')}</Button>
        </div>
      </div>
      <p class="links">
        <HereButton
          form={POSITION_FORM}
          text={t('where.here')}
          wait={t('where.locating')}
          failed={t('where.failed')}
        />
        {search.list === '' && (
          <button class="linklike" type="submit" name="list" value="home">
            {t('where.list')}
          </button>
        )}
        <BackButton locale={locale} step="where" />
      </p>
    </PlaceForm>
  );
}

function Found(props: ChoosePlaceProps) {
  const { pages, request, draft, search } = props;
  const { locale } = request;
  const t = formText.in(locale);
  if (search.query !== '') {
    const { found } = search;
    if (found.length === 0) return <p>{t('where.none', { query: search.query })}</p>;
    return <Places request={request} draft={draft} title={t('where.choose')} places={found} />;
  }
  if (search.list === '') return null;
  const hromada = listedHromada(pages, draft, search.list);
  const others = pages.areas.all.filter(({ id, kind }) => kind === 'hromada' && id !== hromada?.id);
  return (
    <>
      {hromada && (
        <Places
          request={request}
          draft={draft}
          title={nameIn(locale, hromada)}
          places={placesWithin(pages.areas, locale, hromada)}
        />
      )}
      {others.length > 0 && <Hromadas request={request} draft={draft} hromadas={others} />}
    </>
  );
}

/** `home`: the one that somebody starts from. */
function listedHromada(pages: ReportPages, draft: Draft, slug: string): Area | undefined {
  const { areas } = pages;
  if (slug !== 'home') {
    const area = areas.bySlug(slug)?.area;
    return area?.kind === 'hromada' ? area : undefined;
  }
  const home = startingArea(pages, draft);
  return home && areas.chain(home.id).find(({ kind }) => kind === 'hromada');
}

interface PlacesProps {
  readonly request: PageRequest;
  readonly draft: Draft;
  readonly title: string;
  readonly places: readonly OfferedPlace[];
}

function Places({ request, draft, title, places }: PlacesProps) {
  return (
    <PlaceForm request={request} draft={draft}>
      <h2>{title}</h2>
      <ul class="rows">
        {places.map(({ value, name, about }) => (
          <li key={value}>
            <PickRow field="place" value={value} name={name} about={about} />
          </li>
        ))}
      </ul>
    </PlaceForm>
  );
}

function Hromadas({
  request,
  draft,
  hromadas,
}: Pick<PlacesProps, 'request' | 'draft'> & { readonly hromadas: readonly Area[] }) {
  const { locale } = request;
  return (
    <PlaceForm request={request} draft={draft}>
      <h2>{formText.in(locale)('where.hromadas')}</h2>
      <ul class="rows">
        {hromadas.map((one) => (
          <li key={one.id}>
            <PickRow field="list" value={one.slug} name={nameIn(locale, one)} about="" />
          </li>
        ))}
      </ul>
    </PlaceForm>
  );
}

function PickRow({
  field,
  value,
  name,
  about,
}: {
  readonly field: string;
  readonly value: string;
  readonly name: string;
  readonly about: string;
}) {
  return (
    <button class="row pick" type="submit" name={field} value={value}>
      <span class="row-text">
        <b class="row-title">{name}</b>
        {about !== '' && <span class="row-about">{about}</span>}
      </span>
      <span class="row-arrow" aria-hidden="true">
        →
      </span>
    </button>
  );
}
