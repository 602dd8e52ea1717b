import type { DocxBlock, DocxParagraph, DocxTable } from '#platform/docx/docx-parts.ts';
import { writeDocx } from '#platform/docx/write-docx.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { formatFigure, formatNumber } from '#platform/i18n/numbers.ts';
import { MONEY_SOURCES, PROBLEM_PARTS } from '../../domain/action.ts';
import { TRACKS } from '../../domain/track.ts';
import { planText } from '../../messages/index.ts';
import type { WholeYear } from '../../use-cases/public/read-whole-year.ts';
import { actionTitle, areaName } from '../action-words.tsx';
import { publicPlanText } from './messages/index.ts';
import { planPath } from './paths.ts';
import { moneyOf, type Written } from './plan-table.ts';

type Row = WholeYear['actions'][number];

/** Twentieths of a point. */
const AFTER = 120;
const BEFORE = 320;
/** Half-points: a table of five columns on a sheet of paper. */
const SMALL = 22;

/**
 * The plan in the shape of a local programme, as a council adopts one: passport, problems, goal, directions and measures,
 * funding, co-ordination and control. Made of the records alone, so that a person edits it and adds nothing.
 */
export async function writePlanDocx(
  written: Written & { readonly today: Temporal.PlainDate },
): Promise<Uint8Array> {
  const locale = mainLocale(written.locale);
  const t = publicPlanText.in(locale);
  const title = t('docx.title', { year: String(written.read.year) });
  // A programme is of what was agreed on; what was dropped or went elsewhere is in its history.
  const rows = written.read.actions.filter(({ action }) => !LEFT_OUT.includes(action.status));
  const of = { ...written, locale, rows };
  return await writeDocx({
    title,
    language: locale === 'en' ? 'en' : 'uk',
    blocks: [
      line(title, { bold: true, center: true }),
      heading(`1. ${t('docx.passport')}`),
      passport(of, title),
      heading(`2. ${t('docx.problems')}`),
      ...problems(of),
      heading(`3. ${t('docx.goal')}`),
      ...goal(of),
      heading(`4. ${t('docx.directions')}`),
      ...directions(of),
      heading(`5. ${t('docx.funding')}`),
      ...funding(of),
      heading(`6. ${t('docx.control')}`),
      line(
        t('docx.control.text', { url: written.publicUrl + planPath(locale, written.read.year) }),
      ),
      line(t('docx.made', { day: formatDay(locale, written.today) })),
    ],
  });
}

const LEFT_OUT: readonly Row['action']['status'][] = ['proposed', 'changed', 'dropped', 'carried'];

interface Programme extends Written {
  readonly rows: readonly Row[];
}

function passport({ context, locale, read, rows }: Programme, title: string) {
  const t = publicPlanText.in(locale);
  const owners = new Set(rows.flatMap(({ parts }) => ownersOf(parts)));
  const partners = new Set(rows.flatMap(({ parts }) => parts.partners.map(({ name }) => name)));
  const sum = rows.reduce((all, { parts }) => all + moneyOf(parts), 0);
  return table(
    [],
    [
      [t('docx.passport.name'), title],
      [
        t('docx.passport.area'),
        read.plans.map(({ areaId }) => areaName(locale, context, areaId)).join(', '),
      ],
      [t('docx.passport.term'), t('docx.passport.term.of', { year: String(read.year) })],
      [t('docx.passport.parties'), t('docx.passport.parties.of')],
      [t('docx.passport.owners'), [...owners].join('; ')],
      ...(partners.size === 0 ? [] : [[t('docx.passport.partners'), [...partners].join('; ')]]),
      [t('docx.passport.count'), formatNumber(locale, rows.length)],
      [t('docx.passport.money'), formatNumber(locale, sum)],
    ],
  );
}

function ownersOf({ answerable }: Row['parts']): readonly string[] {
  return answerable
    .filter(({ part }) => part === 'owner')
    .map(({ post, name }) => `${post}, ${name}`);
}

function problems(programme: Programme): readonly DocxBlock[] {
  return programme.rows.flatMap(({ action }) => {
    const said = PROBLEM_PARTS.slice(0, 2).map((part) => action.problem[part]);
    const words = said.filter((one) => one !== '');
    if (words.length === 0) return [];
    return [
      line(`${numberIn(programme, action)}. ${actionTitle(programme.locale, action).text}`, {
        bold: true,
      }),
      ...words.flatMap((one) => one.split('\n').map((text) => line(text))),
    ];
  });
}

function goal(programme: Programme): readonly DocxBlock[] {
  const { locale, read, rows } = programme;
  const t = publicPlanText.in(locale);
  return [
    line(t('docx.goal.text', { year: String(read.year) })),
    ...rows.flatMap(({ action }) => {
      const promised = promisedOf(locale, action);
      return promised === undefined ? [] : [line(`${numberIn(programme, action)}. ${promised}`)];
    }),
  ];
}

/** With the area of its plan where the year has several, since each begins at 1. */
function numberIn(
  { context, locale, read: { plans } }: Programme,
  { numberInPlan, planId }: Row['action'],
): string {
  const plan = plans.find(({ id }) => id === planId);
  if (plans.length < 2 || !plan) return String(numberInPlan);
  return `${numberInPlan} (${areaName(locale, context, plan.areaId)})`;
}

/** What is to be reached, in its figure; undefined: none was named. */
function promisedOf(
  locale: Locale,
  { indicator: { words, target, unit } }: Row['action'],
): string | undefined {
  if (words === '' || target === undefined) return undefined;
  const said = { indicator: words, target: formatFigure(locale, target), unit };
  return publicPlanText.in(locale)('docx.goal.line', said);
}

/** A table for each direction that has measures. */
function directions(programme: Programme): readonly DocxBlock[] {
  const { locale, rows } = programme;
  const t = publicPlanText.in(locale);
  const columns = [
    '№',
    t('docx.measure'),
    t('docx.owner'),
    t('docx.term'),
    t('docx.result'),
    t('docx.state'),
  ];
  return [...TRACKS, undefined].flatMap((track) => {
    const found = rows.filter(({ action }) => action.track === track);
    if (found.length === 0) return [];
    const name = track ? planText.in(locale)(`track.${track}`) : t('docx.direction.other');
    return [
      line(name, { bold: true }),
      table(
        columns,
        found.map(({ action, parts }) => [
          numberIn(programme, action),
          `${actionTitle(locale, action).text}. ${action.words}`,
          ownersOf(parts).join('; '),
          formatDay(locale, action.dueOn),
          promisedOf(locale, action) ?? action.problem.assessment,
          planText.in(locale)(`status.${action.status}`),
        ]),
      ),
    ];
  });
}

function funding({ locale, rows }: Programme): readonly DocxBlock[] {
  const t = publicPlanText.in(locale);
  const money = rows.flatMap(({ parts }) => parts.money);
  if (money.length === 0) return [line(t('docx.funding.none'))];
  const sums = MONEY_SOURCES.flatMap((source) => {
    const found = money.filter((one) => one.source === source);
    return found.length === 0
      ? []
      : [[source, found.reduce((sum, { amount }) => sum + amount, 0)] as const];
  });
  const all = money.reduce((sum, { amount }) => sum + amount, 0);
  return [
    table(
      [t('docx.funding.source'), t('docx.funding.amount')],
      [
        ...sums.map(([source, sum]) => [
          planText.in(locale)(`money.${source}`),
          formatNumber(locale, sum),
        ]),
        [t('docx.funding.all'), formatNumber(locale, all)],
      ],
    ),
  ];
}

function line(
  text: string,
  { bold = false, center = false }: { readonly bold?: boolean; readonly center?: boolean } = {},
): DocxParagraph {
  return { kind: 'paragraph', text, isBold: bold, isCentred: center, spacing: { after: AFTER } };
}

function heading(text: string): DocxParagraph {
  return { kind: 'paragraph', text, heading: 2, spacing: { before: BEFORE, after: AFTER } };
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): DocxTable {
  return { kind: 'table', headings, rows, size: SMALL };
}
