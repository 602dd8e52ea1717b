import { newId } from '#kernel/ids.ts';
import { sql } from 'kysely';
import type { Form, Line, Plant, Posting } from '../../line.ts';
import {
  plantConfidential,
  plantConfidentialToHandle,
  plantReport,
  plantReportToHandle,
} from '../../plants-reports.ts';

/** A village, of which somebody tells something: whoever serves there writes it down. */
const plantVillage: Plant = (world, where) => {
  if (where === 'own' || where === 'assigned') return Promise.resolve(undefined);
  const { areas } = world.context;
  const { village } = world.groundOf(where);
  const facts = { areaIds: areas.lineOf(village) };
  return Promise.resolve({ params: {}, facts, known: { name: areas.get(village)?.name ?? '' } });
};

const told = ({ world, thing }: Posting): Form => ({
  key: newId<'sender-key'>(world.context.platform.random),
  category: 'dark-place',
  told: 'dark-place',
  'answer-1': 'yes',
  q: thing.known?.['name'] ?? '',
  placeWords: 'біля магазину',
  words: 'Не світить ліхтар.',
  phone: '067 000 00 00',
  call: 'yes',
  way: 'telephone',
});

/** The same report, whose author wants to be called back. */
function awaitsCall(plant: Plant): Plant {
  return async (world, where, asker) => {
    const report = await plant(world, where, asker);
    if (!report) return undefined;
    await world.see((tx) =>
      sql`update reports.contact set kind = 'phone', value = '+380670000077', is_call_wanted = true
        where report_id = ${report.params['id']}`.execute(tx),
    );
    return report;
  };
}

const plantWaiting = awaitsCall(plantReport);
const plantConfidedWaiting = awaitsCall(plantConfidential);
/** The same, of their own for what is posted: when that begins, officers who were looked at may be others’ by now. */
const plantToCall = awaitsCall(plantReportToHandle);
const plantConfidedToCall = awaitsCall(plantConfidentialToHandle);
/** What was told in confidence only its readers call back about. */
const confided: Line['judge'] = (may) =>
  may('report-contact.read') && may('confidential-report.read');
const notReached = {
  form: { outcome: 'not-reached', againOn: '2026-11-26' },
  keeps: true,
} as const;

/** Writing down what somebody tells, and calling them back. */
export const reportEntryLines: readonly Line[] = [
  {
    route: 'POST /desk/reports/new',
    plant: plantVillage,
    form: told,
    // The receipt is the answer; what is told of another place stays typed, with why.
    answers: 200,
    refused: 422,
    keeps: true,
  },
  { route: 'GET /desk/reports/:id/call', plant: plantWaiting },
  { route: 'POST /desk/reports/:id/call', plant: plantToCall, ...notReached },
  { route: 'GET /desk/reports/:id/call', plant: plantConfidedWaiting, judge: confided },
  {
    route: 'POST /desk/reports/:id/call',
    plant: plantConfidedToCall,
    judge: confided,
    ...notReached,
  },
];
