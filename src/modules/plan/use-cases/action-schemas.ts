import { z } from 'zod';
import { type Id, parseId } from '#kernel/ids.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { chosenId, newIdSchema, seenSchema } from '#platform/http/form-schemas.ts';
import {
  formDay,
  formLine,
  formLines,
  formParsed,
  formWords,
  needed,
} from '#platform/http/form-texts.ts';
import {
  COUNTING_WAYS,
  MAX_ACTION_LENGTHS,
  MONEY_SOURCES,
  type Money,
  MAX_MONEY,
  MAX_PARTNERS,
  MAX_STAGES,
} from '../domain/action.ts';
import type { AnswerableSaid } from '../domain/action-said.ts';
import { readPartnerLines, readStageLines } from '../domain/read-stage-lines.ts';
import { SIDES } from '../domain/side.ts';
import { TRACKS } from '../domain/track.ts';

/** A figure as people write it: «12», «3,5», «1 200»; empty: not said. */
export const figure = z
  .string()
  .default('')
  .transform((text, issues): number | undefined => {
    const typed = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    if (typed === '') return undefined;
    if (/^\d{1,9}(\.\d{1,3})?$/.test(typed)) return Number(typed);
    issues.addIssue({ code: 'custom', message: 'figure-unreadable' });
    return z.NEVER;
  });

const email = formParsed(parseEmail, 'email-unreadable');
const side = z.enum(['', ...SIDES], { error: 'choice-unknown' }).default('');

/** Whom a list offers: `officer:…` or `account:…`; empty: somebody by post and name, or nobody. */
type Chosen =
  | { readonly officerId: Id<'officer'> }
  | { readonly accountId: Id<'account'> }
  | undefined;

const chosen = z
  .string()
  .default('')
  .transform((text, issues): Chosen => {
    if (text === '') return undefined;
    const [kind, rest = ''] = text.split(':', 2);
    const officerId = kind === 'officer' ? parseId<'officer'>(rest) : undefined;
    if (officerId) return { officerId };
    const accountId = kind === 'account' ? parseId<'account'>(rest) : undefined;
    if (accountId) return { accountId };
    issues.addIssue({ code: 'custom', message: 'choice-unknown' });
    return z.NEVER;
  });

export const ownerFields = {
  owner: chosen,
  ownerPost: formLine(MAX_ACTION_LENGTHS.post),
  ownerName: formLine(MAX_ACTION_LENGTHS.name),
  ownerSide: side,
  ownerEmail: email,
};
const deputyFields = {
  deputy: chosen,
  deputyPost: formLine(MAX_ACTION_LENGTHS.post),
  deputyName: formLine(MAX_ACTION_LENGTHS.name),
  deputySide: side,
  deputyEmail: email,
};

const actionFields = {
  areaId: chosenId<'area'>(),
  title: needed(formLine(MAX_ACTION_LENGTHS.title), 'title-missing'),
  titleEn: formLine(MAX_ACTION_LENGTHS.title),
  words: needed(formWords(MAX_ACTION_LENGTHS.words), 'words-missing'),
  scanning: formWords(MAX_ACTION_LENGTHS.problem),
  analysis: formWords(MAX_ACTION_LENGTHS.problem),
  response: formWords(MAX_ACTION_LENGTHS.problem),
  assessment: formWords(MAX_ACTION_LENGTHS.problem),
  indicator: formLine(MAX_ACTION_LENGTHS.indicator),
  unit: formLine(MAX_ACTION_LENGTHS.unit),
  counts: z.enum(COUNTING_WAYS, { error: 'choice-unknown' }).default('by-hand'),
  baseline: figure,
  target: figure,
  privacyNote: formWords(MAX_ACTION_LENGTHS.privacy),
  track: z
    .enum(['', ...TRACKS], { error: 'track-unknown' })
    .default('')
    .transform((one) => (one === '' ? undefined : one)),
  startsOn: formDay,
  dueOn: formDay,
  ...ownerFields,
  ...deputyFields,
  stages: formLines(readStageLines, ['stages-unreadable', 'stages-many'], MAX_STAGES),
  partners: formLines(readPartnerLines, ['partners-unreadable', 'partners-many'], MAX_PARTNERS),
  moneySource: z.array(z.string()).max(MAX_MONEY, { error: 'money-unreadable' }).default([]),
  moneyAmount: z.array(z.string()).max(MAX_MONEY, { error: 'money-unreadable' }).default([]),
  moneyWords: z.array(z.string()).max(MAX_MONEY, { error: 'money-unreadable' }).default([]),
};

/** What the form of an action sends more than once under one name: a row each. */
export const REPEATED = ['moneySource', 'moneyAmount', 'moneyWords'] as const;
export const ACTION_FIELDS = Object.keys(actionFields);

const base = z.strictObject(actionFields);
type Fields = z.output<typeof base>;

/** What stands in the fields of one part. */
interface AnswerableFields {
  readonly chosen: Chosen;
  readonly post: string;
  readonly name: string;
  readonly side: z.output<typeof side>;
  readonly email: string;
}

/** A person that is said, or nobody yet; or beside which of the fields something is wrong. */
type AnswerableRead =
  | { readonly said: AnswerableSaid | undefined }
  | { readonly wrong: readonly [field: '' | 'Post' | 'Name' | 'Side', reason: string] };

function answerableOf(given: AnswerableFields): AnswerableRead {
  const { chosen: one, post, name, email: address } = given;
  const isTyped = name + address !== '';
  if (!one) return post !== '' || isTyped ? officialOf(given) : { said: undefined };
  const isOfficer = 'officerId' in one;
  if (isTyped || (isOfficer && post !== '')) return { wrong: ['', 'answerable-twice'] };
  return isOfficer ? { said: one } : colleagueOf(one, given);
}

/** Somebody with an account: as what, and of which side, nobody knows but whoever writes it down. */
function colleagueOf(
  one: { readonly accountId: Id<'account'> },
  { post, side: of }: AnswerableFields,
): AnswerableRead {
  if (post === '') return { wrong: ['Post', 'post-missing'] };
  return of === '' ? { wrong: ['Side', 'side-missing'] } : { said: { ...one, post, side: of } };
}

/** Somebody by post and name. */
function officialOf({ post, name, side: of, email: address }: AnswerableFields): AnswerableRead {
  if (post === '') return { wrong: ['Post', 'post-missing'] };
  if (name === '') return { wrong: ['Name', 'name-missing'] };
  if (of === '') return { wrong: ['Side', 'side-missing'] };
  return { said: { post, name, side: of, email: address } };
}

export function ownerOf(fields: Pick<Fields, keyof typeof ownerFields>) {
  return answerableOf({
    chosen: fields.owner,
    post: fields.ownerPost,
    name: fields.ownerName,
    side: fields.ownerSide,
    email: fields.ownerEmail,
  });
}

function deputyOf(fields: Pick<Fields, keyof typeof deputyFields>) {
  return answerableOf({
    chosen: fields.deputy,
    post: fields.deputyPost,
    name: fields.deputyName,
    side: fields.deputySide,
    email: fields.deputyEmail,
  });
}

interface Problems {
  addIssue(issue: { code: 'custom'; path: string[]; message: string }): void;
}

export function readAnswerable(
  part: 'owner' | 'deputy',
  found: AnswerableRead,
  issues: Problems,
): AnswerableSaid | undefined {
  if ('said' in found) return found.said;
  const [field, message] = found.wrong;
  issues.addIssue({ code: 'custom', path: [part + field], message });
  return undefined;
}

/** Rows of money in which something stands; undefined where one cannot be read. */
function moneyOf({ moneySource, moneyAmount, moneyWords }: Fields): readonly Money[] | undefined {
  const rows = moneyAmount.map((amount, at) => ({
    source: MONEY_SOURCES.find((one) => one === (moneySource[at] ?? '')),
    amount: figure.safeParse(amount),
    words: formLine(MAX_ACTION_LENGTHS.money).safeParse(moneyWords[at] ?? ''),
  }));
  const read = rows.map(({ source, amount, words }): Money | 'nothing' | undefined => {
    if (!amount.success || !words.success) return undefined;
    if (amount.data === undefined) return words.data === '' ? 'nothing' : undefined;
    const isWhole = Number.isInteger(amount.data) && amount.data <= 2_000_000_000;
    return source && isWhole ? { source, amount: amount.data, words: words.data } : undefined;
  });
  if (read.includes(undefined)) return undefined;
  return read.flatMap((one) => (one === undefined || one === 'nothing' ? [] : [one]));
}

/** What is said, of what was typed. */
function saidOf(fields: Fields, issues: Problems) {
  const wrong = (field: string, message: string) =>
    issues.addIssue({ code: 'custom', path: [field], message });
  const money = moneyOf(fields);
  if (!money) wrong('moneyAmount', 'money-unreadable');
  if (Temporal.PlainDate.compare(fields.startsOn, fields.dueOn) > 0) wrong('dueOn', 'day-before');
  if (!fields.areaId) wrong('areaId', 'area-missing');
  const { scanning, analysis, response, assessment } = fields;
  const { indicator: words, unit, counts, baseline, target } = fields;
  return {
    areaId: fields.areaId,
    title: fields.title,
    titleEn: fields.titleEn,
    words: fields.words,
    problem: { scanning, analysis, response, assessment },
    indicator: { words, unit, counts, baseline, target },
    privacyNote: fields.privacyNote,
    track: fields.track,
    startsOn: fields.startsOn,
    dueOn: fields.dueOn,
    owner: readAnswerable('owner', ownerOf(fields), issues),
    deputy: readAnswerable('deputy', deputyOf(fields), issues),
    stages: fields.stages,
    money: money ?? [],
    partners: fields.partners,
  };
}

export const writingSchema = base
  .extend({ key: newIdSchema<'action'>(), planId: chosenId<'plan'>() })
  .transform(({ key: id, planId, ...fields }, issues) => ({
    id,
    planId,
    said: saidOf(fields, issues),
  }));
export const rewritingSchema = base
  .extend({ seenAt: seenSchema })
  .transform(({ seenAt, ...fields }, issues) => ({ seenAt, said: saidOf(fields, issues) }));
