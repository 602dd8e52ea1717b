import type { Locale } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { Area } from '#modules/areas/index.ts';
import { ENTERED_WAYS, type EnteredWay } from '../../domain/report.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { ANSWER_FIELDS, draftOf } from '../form/draft.ts';
import { type JudgedDraft, judgeDraft } from '../form/judge-draft.ts';
import { problemWords } from '../form/step-problem.ts';
import { findEntryPlace, type FoundPlace } from './find-entry-place.ts';
import { entryText } from './messages/index.ts';

/** One page asks everything at once. */
export const ENTRY_FIELDS = [
  'key',
  /** Of several hromadas, the one that it is written down for. */
  'around',
  'category',
  /** The category whose questions whoever writes it down has seen. */
  'told',
  ...ANSWER_FIELDS,
  'q',
  'place',
  'placeWords',
  'words',
  'asked',
  'phone',
  'call',
  'sms',
  'email',
  'way',
  /** `category`, `hromada`: only what belongs to it is wanted. */
  'go',
] as const;

/** What was typed, and what it comes to. */
export interface Entry {
  readonly judged: JudgedDraft;
  /** The name of the place, as it was typed. */
  readonly placeTyped: string;
  readonly found: FoundPlace;
  /** Of the places where somebody writes down, those of the hromada that was chosen. */
  readonly within: readonly Area[];
  readonly way: EnteredWay;
  readonly errors: readonly FormError[];
  /** What everybody may read has somebody’s number in it: asked once. */
  readonly leading: string | undefined;
  /** The category was chosen, and what must be said and asked of it was not seen yet. */
  readonly isUntold: boolean;
}

export async function readEntry(
  context: ReportsContext,
  locale: Locale,
  form: URLSearchParams,
  { places, usualWay }: { readonly places: readonly Area[]; readonly usualWay: EnteredWay },
): Promise<Entry> {
  const placeTyped = form.get('q') ?? '';
  const hromada = hromadaOf(form, places);
  const within = placesIn(context, hromada, places);
  const asked = { typed: placeTyped, chosen: form.get('place') ?? '', places: within, hromada };
  const found = await findEntryPlace(context, locale, asked);
  const typed = new URLSearchParams(form);
  typed.set('around', hromada?.slug ?? '');
  typed.set('place', found.kind === 'one' ? found.value : '');
  typed.set('contact', contactOf(form));
  const judged = judgeDraft(
    { ...context, homeArea: () => hromada },
    draftOf(typed, context.platform.random),
  );
  const { category, draft } = judged;
  return {
    judged,
    placeTyped,
    found,
    within,
    way: ENTERED_WAYS.find((one) => one === form.get('way')) ?? usualWay,
    errors: errorsOf(locale, form, judged, found),
    leading: draft.asked === '' ? leadingIn(judged) : undefined,
    isUntold: category !== undefined && form.get('told') !== category.key && hasToTell(category),
  };
}

function leadingIn({ problems }: JudgedDraft): string | undefined {
  return problems.words.find(({ problem }) => problem === 'words-lead-to-somebody')?.written;
}

function placesIn(
  { areas }: Pick<ReportsContext, 'areas'>,
  hromada: Area | undefined,
  places: readonly Area[],
): readonly Area[] {
  return hromada ? places.filter(({ id }) => areas.lineOf(id).includes(hromada.id)) : places;
}

export function hromadasAmong(places: readonly Area[]): readonly Area[] {
  return places.filter(({ kind }) => kind === 'hromada');
}

/** The only one, or the one that was chosen; undefined: any of them. */
function hromadaOf(form: URLSearchParams, places: readonly Area[]): Area | undefined {
  const hromadas = hromadasAmong(places);
  const [only, ...others] = hromadas;
  return others.length === 0 ? only : hromadas.find(({ slug }) => slug === form.get('around'));
}

/** Whichever was written is meant. */
function contactOf(form: URLSearchParams): string {
  if (isWritten(form, 'phone')) return 'phone';
  return isWritten(form, 'email') ? 'email' : 'none';
}

function isWritten(form: URLSearchParams, field: 'phone' | 'email'): boolean {
  return (form.get(field) ?? '').trim() !== '';
}

function hasToTell({ callFirst, questions }: ReportCategory): boolean {
  return callFirst.uk !== '' || questions.length > 0;
}

function errorsOf(
  locale: Locale,
  form: URLSearchParams,
  { problems }: JudgedDraft,
  found: FoundPlace,
): readonly FormError[] {
  const t = entryText.in(locale);
  const { what, where, words, contact } = problems;
  const said = words.filter(({ problem }) => problem !== 'words-lead-to-somebody');
  const placeWords = where.filter(({ field }) => field === 'placeWords');
  const hasPhone = isWritten(form, 'phone');
  const isBoth = hasPhone && isWritten(form, 'email');
  const isCallTo = form.get('call') === 'yes' && !hasPhone;
  const reach = problemWords(locale, contact).map(({ field, text }) => ({
    // There is no choice of ways here: the telephone is what is asked for first.
    field: field === 'contact' ? 'phone' : field,
    text,
  }));
  return [
    ...problemWords(locale, what),
    ...(found.kind === 'one' ? [] : [placeError(locale, found)]),
    ...problemWords(locale, [...placeWords, ...said]),
    ...(isBoth ? [{ field: 'email', text: t('error.both') }] : reach),
    ...(form.get('sms') === 'yes' && !hasPhone && !isCallTo
      ? [{ field: 'phone', text: t('error.sms') }]
      : []),
    // Else nobody would be called, and whoever told it would wait.
    ...(isCallTo ? [{ field: 'phone', text: t('error.call') }] : []),
  ];
}

function placeError(locale: Locale, { kind }: Exclude<FoundPlace, { kind: 'one' }>): FormError {
  const field = kind === 'several' ? 'place' : 'q';
  return { field, text: entryText.in(locale)(`error.place.${kind}`) };
}
