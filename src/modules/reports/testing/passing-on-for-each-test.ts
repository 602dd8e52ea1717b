import { expect } from 'vitest';
import type { OrganisationId, ReportId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { plantPartnerKey } from '#modules/organisations/testing.ts';
import type { HandOver } from '../domain/partner/hand-over.ts';
import type { PassingOnContext } from '../domain/passing-on-context.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { partnerWords } from '../partner-words.ts';
import { findHandOver } from '../storage/hand-overs.ts';
import { reportsForEachTest } from '../testing.ts';
import { answerReport } from '../use-cases/answer-report.ts';
import { passReportsOn } from '../use-cases/partner/pass-reports-on.ts';
import { setEndpoint } from '../use-cases/partner/set-endpoint.ts';
import { canary, type Council } from './council.ts';

export const INSTALLATION = { kind: 'system', name: 'reports' } as const;
/** When it is passed on, and when the installation looks again. */
export const PASSED = '2026-11-25T08:00:00Z';
export const LATER = '2026-11-25T08:02:00Z';
export const IN_AN_HOUR = '2026-11-25T09:30:00Z';
/** The council’s key for us. */
export const KEY = canary();
export const ENDPOINT_KEY = new Uint8Array(32).fill(9);

/** Reports, a council to which they are passed on, and the installation that does so when it is told to. */
export function passingOnForEachTest() {
  const reports = reportsForEachTest();
  const see: <Value>(work: Parameters<typeof seeEverything<Value>>[1]) => Promise<Value> = (work) =>
    seeEverything(reports.planted.platform.database, work);
  const officer = () => staffIn(reports.planted, 'coordinator');
  const installation = async (council: Council, at = PASSED) => {
    const context = await reports.as(INSTALLATION, at);
    const platform = { ...context.platform, outgoing: council.outgoing };
    return { ...context, platform, endpointKey: ENDPOINT_KEY };
  };
  const plantBody = async () => (await plantPartnerKey(reports.planted.context)).organisationId;
  const set = async (context: PassingOnContext, id: OrganisationId) => {
    const administrator = await staffIn(reports.planted, 'administrator');
    const done = await setEndpoint(
      { ...context, actor: administrator },
      id,
      {
        address: 'https://council.example/open311/',
        jurisdiction: undefined,
        apiKey: KEY,
        isKeyForgotten: false,
        isOn: true,
        serviceCodes: { 'dark-place': 'LIGHT' },
        constants: {},
      },
      '',
    );
    expect(done).toEqual({ ok: true, value: undefined });
  };
  const passOnBy = async (context: ReportsContext, id: ReportId, to: OrganisationId) => {
    const seenAt = (await reports.rows()).find((one) => one.id === id)?.changed_at;
    if (!seenAt) throw new Error('no report');
    const done = await answerReport(context, {
      id,
      status: 'passed-on',
      words: 'Передали громаді.',
      passedTo: 'Лиманська рада',
      passedToId: to,
      passedWords: 'Біля магазину не світить ліхтар.',
      duplicateOf: undefined,
      seenAt,
    });
    expect(done).toEqual({ ok: true, value: undefined });
  };
  const passOn = async (id: ReportId, to: OrganisationId) => {
    using context = await reports.as(await officer(), PASSED);
    await passOnBy(context, id, to);
  };
  const run = async (council: Council, at: string) => {
    using context = await installation(council, at);
    const done = await passReportsOn(context, partnerWords(context));
    expect(done.ok).toBe(true);
  };
  const handOverOf = async (id: ReportId): Promise<HandOver | undefined> =>
    await see((tx) => findHandOver(tx, id));
  const passed = async (council: Council) => {
    const to = await plantBody();
    using context = await installation(council);
    await set(context, to);
    const { id } = await reports.send({
      words: 'Я, Ганна Вигадана, бачу це з вікна.',
      contact: { kind: 'email', value: 'hanna@example.org' },
    });
    await passOn(id, to);
    return { id, to };
  };

  return {
    reports,
    see,
    officer,
    installation,
    plantBody,
    set,
    passOnBy,
    passOn,
    run,
    handOverOf,
    passed,
  };
}
