import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { type HandOver, MAX_THEIR_NAME_LENGTH, nextLook } from '../../domain/partner/hand-over.ts';
import type { PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import type { PassingOnContext } from '../../domain/passing-on-context.ts';
import type { HandOverOutcome } from '../../storage/hand-overs.ts';
import { findReport } from '../../storage/load-reports.ts';
import { findEndpoint } from '../../storage/partner-endpoints.ts';
import { keepPartnerUpdate } from '../keep-partner-update.ts';
import { askPartner, type PartnerRefusal } from './ask-partner.ts';
import type { PartnerWords } from './partner-words.ts';
import { type PartnerNews, readRequestNews, readUpdateNews } from './read-partner-news.ts';

/** What became of it there: its number, its state, and what they say; kept as their words, each once. */
export async function askAfterHandOver(
  context: PassingOnContext,
  words: PartnerWords,
  handOver: HandOver,
): Promise<HandOverOutcome> {
  const { clock } = context.platform;
  const calm = {
    nextAt: nextLook(handOver, clock.now()),
    problem: undefined,
    problemSaid: undefined,
  };
  const endpoint = await inTransaction(context, (tx) => findEndpoint(tx, handOver.organisationId));
  if (!endpoint?.isOn) return { ...calm, problem: 'no-way' };
  const { theirId } = handOver;
  return theirId === undefined
    ? await askForNumber(context, endpoint, handOver, calm)
    : await askForNews(context, words, endpoint, { ...handOver, theirId }, calm);
}

type Calm = Pick<HandOverOutcome, 'nextAt' | 'problem' | 'problemSaid'>;

async function askForNumber(
  { platform: { outgoing } }: PassingOnContext,
  endpoint: PartnerEndpoint,
  { token }: HandOver,
  calm: Calm,
): Promise<HandOverOutcome> {
  const path = `tokens/${encodeURIComponent(token ?? '')}`;
  const asked = await askPartner(outgoing, endpoint, { path, item: 'request' });
  if (!asked.ok) {
    return { ...calm, problem: asked.refusal.problem, problemSaid: asked.refusal.said };
  }
  const id = asked.value.items.map(({ fields }) => fields['service_request_id']).find(Boolean);
  if (id === undefined) return calm;
  return { ...calm, state: 'numbered', theirId: id.slice(0, MAX_THEIR_NAME_LENGTH) };
}

type Numbered = HandOver & { readonly theirId: string };

async function askForNews(
  context: PassingOnContext,
  words: PartnerWords,
  endpoint: PartnerEndpoint,
  handOver: Numbered,
  calm: Calm,
): Promise<HandOverOutcome> {
  const updates = endpoint.check?.givesUpdates
    ? await askForUpdates(context, endpoint, handOver)
    : NOT_ASKED;
  const last = updates.news.at(-1)?.state;
  const known = last === undefined ? handOver : { ...handOver, theirState: last };
  const request = await askForRequest(context, endpoint, known, updates.areWordsThere);
  await keepNews(context, words, handOver, [...updates.news, ...request.news]);
  const problem = updates.problem ?? request.problem;
  return {
    ...calm,
    ...request.outcome,
    problem: problem?.problem,
    problemSaid: problem?.said,
    theirState: request.outcome.theirState ?? known.theirState,
  };
}

interface Heard {
  readonly news: readonly PartnerNews[];
  readonly problem: PartnerRefusal | undefined;
}

const NOT_ASKED = { news: [], problem: undefined, areWordsThere: false } as const;

/** What it is there now: its state and, where no list of updates tells them, their words. */
async function askForRequest(
  { platform: { outgoing, clock } }: PassingOnContext,
  endpoint: PartnerEndpoint,
  handOver: Numbered,
  areWordsElsewhere: boolean,
): Promise<Heard & { readonly outcome: Omit<HandOverOutcome, keyof Calm> }> {
  const path = `requests/${encodeURIComponent(handOver.theirId)}`;
  const { freshMark } = handOver;
  const asked = await askPartner(outgoing, endpoint, { path, item: 'request', freshMark });
  if (!asked.ok) return { news: [], problem: asked.refusal, outcome: {} };
  const { items, freshMark: mark, isUnchanged } = asked.value;
  if (isUnchanged) return { news: [], problem: undefined, outcome: {} };
  const read = readRequestNews(items, handOver, clock, { areWordsElsewhere });
  return {
    news: read?.news ? [read.news] : [],
    problem: undefined,
    outcome: { theirState: read?.theirState, saidPrint: read?.saidPrint, freshMark: mark },
  };
}

const AROUND_HOURS = 24;

async function askForUpdates(
  { platform: { outgoing, clock } }: PassingOnContext,
  endpoint: PartnerEndpoint,
  handOver: Numbered,
): Promise<Heard & { readonly areWordsThere: boolean }> {
  const since = (handOver.heardAt ?? handOver.passedAt).subtract({ hours: AROUND_HOURS });
  const asked = await askPartner(outgoing, endpoint, {
    path: 'servicerequestupdates',
    item: 'request_update',
    query: {
      service_request_id: handOver.theirId,
      start_date: since.round('second').toString(),
      end_date: clock.now().add({ hours: 1 }).round('second').toString(),
    },
  });
  if (!asked.ok) return { ...NOT_ASKED, problem: asked.refusal };
  const news = readUpdateNews(asked.value.items, handOver, clock);
  return { news, problem: undefined, areWordsThere: true };
}

/** Each in a transaction of its own: what was kept stays, whatever becomes of the next. */
async function keepNews(
  context: PassingOnContext,
  words: PartnerWords,
  { reportId, organisationId, theirId }: Numbered,
  news: readonly PartnerNews[],
): Promise<void> {
  for (const one of news) {
    await inTransaction(context, (tx) =>
      asInstallation(tx, context.platform, async () => {
        const report = await findReport(tx, reportId);
        const said = one.words || (report && words.said(one.state, report.language));
        if (said === undefined) return;
        const { state, at } = one;
        const partnerKey = fingerprint([theirId, one.key]);
        const by = { id: reportId, by: organisationId };
        await keepPartnerUpdate(tx, context, by, { partnerKey, state, words: said, at });
      }),
    );
  }
}
