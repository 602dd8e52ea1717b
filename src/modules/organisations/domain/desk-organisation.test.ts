import { expect, test } from 'vitest';
import { agreementState } from './desk-organisation.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const TODAY = day('2026-11-25');

test.each([
  ['signed, without an end', { signedOn: '2025-01-01' }, 'in-force'],
  ['from tomorrow on', { signedOn: '2026-11-26' }, 'to-come'],
  ['with its last day today', { signedOn: '2025-01-01', endsOn: '2026-11-25' }, 'ends-soon'],
  ['with sixty days left', { signedOn: '2025-01-01', endsOn: '2027-01-24' }, 'ends-soon'],
  ['with sixty-one days left', { signedOn: '2025-01-01', endsOn: '2027-01-25' }, 'in-force'],
  ['that ran out yesterday', { signedOn: '2025-01-01', endsOn: '2026-11-24' }, 'over'],
  [
    'ended before its time',
    { signedOn: '2025-01-01', endsOn: '2027-01-01', endedOn: '2026-11-25' },
    'over',
  ],
] as const)(
  'an agreement %s',
  (_, given: { signedOn: string; endsOn?: string; endedOn?: string }, state) => {
    const { signedOn, endsOn, endedOn } = given;
    const agreement = {
      signedOn: day(signedOn),
      endsOn: endsOn === undefined ? undefined : day(endsOn),
      endedOn: endedOn === undefined ? undefined : day(endedOn),
    };
    expect(agreementState(agreement, TODAY)).toBe(state);
  },
);
