import type { AreaId } from '#kernel/ids.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import { parsePosition } from '#platform/http/position.ts';
import type { Area } from '#modules/areas/index.ts';
import { isToldInConfidence, type ReportCategory } from '../../domain/report-category.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { listReportCategories } from '../../use-cases/list-report-categories.ts';
import { placeWordsSchema, wordsSchema } from '../../use-cases/step-schemas.ts';
import { type JudgedContact, judgeContact } from './judge-contact.ts';
import type { Draft } from './draft.ts';
import { readAnswers } from './read-answers.ts';
import type { ReportPages } from './report-pages.ts';
import type { StepProblem } from './step-problem.ts';

/** The questions of the form, in their order. */
export const STEPS = ['what', 'where', 'photos', 'words', 'contact'] as const;
export type Step = (typeof STEPS)[number];

/** Where it is: a point that somebody stood at or tapped, or an area from a list. */
export interface DraftPlace {
  readonly area: Area;
  readonly point: Point | undefined;
}

/** What a draft comes to so far. Undefined is what was not answered yet, or not rightly. */
export interface JudgedDraft {
  readonly draft: Draft;
  /** What can be reported at its place. */
  readonly categories: readonly ReportCategory[];
  readonly category: ReportCategory | undefined;
  readonly place: DraftPlace | undefined;
  readonly placeWords: string;
  readonly words: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly contact: JudgedContact['contact'];
  readonly problems: Readonly<Record<Step, readonly StepProblem[]>>;
}

/** Where somebody who has not said the place is taken to be: in the hromada that they came from, else in ours. */
export function startingArea(
  { areas, homeArea }: Pick<ReportPages, 'areas' | 'homeArea'>,
  { around }: Pick<Draft, 'around'>,
): Area | undefined {
  const area = around === '' ? undefined : areas.bySlug(around)?.area;
  return area?.kind === 'hromada' ? area : homeArea();
}

/** Until somebody says where it is, they are offered what is reported in the community that they start from. */
export function judgeDraft(
  context: ReportsContext & Pick<ReportPages, 'homeArea'>,
  draft: Draft,
): JudgedDraft {
  const place = placeOf(context, draft);
  const offered = listReportCategories(context, (place?.area ?? startingArea(context, draft))?.id);
  const categories = offered.filter(({ isRetired }) => !isRetired);
  const category = categories.find(({ key }) => key === draft.category);
  const where = judgeWhere(draft, place);
  const words = judgeWords(draft, category);
  const contact = judgeContact(draft, {
    isAnonymousAllowed: category?.isAnonymousAllowed ?? true,
    smsCountries: context.platform.sms?.countries,
  });
  return {
    draft: { ...draft, keep: mayWait(category) ? 'yes' : '' },
    categories,
    category,
    place,
    placeWords: where.placeWords,
    words: words.words,
    answers: words.answers,
    contact: contact.contact,
    problems: {
      what: category ? [] : [{ field: 'category', problem: whatIsWrong(draft, place) }],
      where: where.problems,
      photos: [],
      words: words.problems,
      contact: contact.problems,
    },
  };
}

/** What was chosen before somebody said where it is may not be reported there. */
function whatIsWrong({ category }: Draft, place: DraftPlace | undefined) {
  return category !== '' && place ? 'category-elsewhere' : 'category';
}

/** What is told in confidence leaves no trace on the device. */
function mayWait(category: ReportCategory | undefined): boolean {
  return category !== undefined && !isToldInConfidence(category);
}

function judgeWhere(draft: Draft, place: DraftPlace | undefined) {
  const placeWords = placeWordsSchema.safeParse(draft.placeWords);
  const problems: StepProblem[] = [];
  if (!place) problems.push({ field: 'q', problem: wherePlaceIs(draft) });
  if (!placeWords.success) problems.push({ field: 'placeWords', problem: 'place-words' });
  return { placeWords: placeWords.data ?? '', problems };
}

function judgeWords(draft: Draft, category: ReportCategory | undefined) {
  const words = wordsSchema.safeParse(draft.words);
  const { answers, unread } = readAnswers(category?.questions ?? [], draft);
  const problems: readonly StepProblem[] = [
    ...(words.success
      ? askedOnce(draft, category, words.data)
      : [{ field: 'words', problem: wordsProblem(words.error.issues) } as const]),
    ...unread.map((field) => ({ field, problem: 'answer' }) as const),
  ];
  return { words: words.data ?? '', answers, problems };
}

/** The first question that must be answered (again) before this one. */
export function firstUnanswered(
  { problems }: Pick<JudgedDraft, 'problems'>,
  before: Step | 'check',
): Step | undefined {
  const asked = before === 'check' ? STEPS : STEPS.slice(0, STEPS.indexOf(before));
  return asked.find((step) => problems[step].length > 0);
}

function placeOf({ areas }: Pick<ReportsContext, 'areas'>, draft: Draft): DraftPlace | undefined {
  if (draft.lat !== '' || draft.lon !== '') {
    const point = pointOf(draft);
    const area = point && areas.locate(point).narrowest;
    return area && { area, point };
  }
  const area = areas.bySlug(draft.place)?.area;
  return area && !isWide(area) ? { area, point: undefined } : undefined;
}

function pointOf({ lat, lon }: Draft): Point | undefined {
  return parsePosition(new URLSearchParams({ lat, lon }));
}

/** Nobody goes and looks in a whole raion. */
export function isWide({ kind }: Pick<Area, 'kind'>): boolean {
  return kind === 'oblast' || kind === 'raion';
}

function wherePlaceIs(draft: Draft): 'place' | 'place-outside' {
  return pointOf(draft) ? 'place-outside' : 'place';
}

function wordsProblem(issues: readonly { readonly message: string }[]) {
  const [issue] = issues;
  return issue?.message === 'words-too-long' || issue?.message === 'words-unreadable'
    ? issue.message
    : 'words-missing';
}

/** An address or a telephone in words that everybody may come to read: whoever wrote it is asked, and decides. */
function askedOnce(
  { asked }: Draft,
  category: ReportCategory | undefined,
  words: string,
): readonly StepProblem[] {
  if (asked !== '' || category?.visibility !== 'public') return [];
  const written = contactsInWords(words).map((one) => one.written);
  return written.length === 0
    ? []
    : [{ field: 'words', problem: 'words-lead-to-somebody', written: written.join(', ') }];
}

/** As the use case takes it: a point, or an area. */
export function sentPlace({ area, point }: DraftPlace): { position: Point } | { areaId: AreaId } {
  return point ? { position: point } : { areaId: area.id };
}
