import { describe, expect, it } from 'vitest';
import { CHILDREN, CONSENTS, faultsOf, isUsable } from './photograph.ts';

const DAY = Temporal.PlainDate.from('2026-12-19');
const NOTE = { how: 'word', notedBy: 'Олена Взірцева', on: DAY } as const;
const SAID = {
  author: 'Ірина Зразкова',
  licence: 'press',
  terms: '',
  caption: { uk: 'Зала', en: '' },
  alt: { uk: 'Люди в залі', en: '' },
  takenOn: DAY,
  place: '',
  consent: 'agreed',
  children: 'none',
  parentsNote: '',
  note: NOTE,
} as const;

describe('whether a photograph may be published', () => {
  it('depends on everybody in it, and of children on their parents', () => {
    const usable = CONSENTS.flatMap((consent) =>
      CHILDREN.filter((children) => isUsable({ consent, children })).map(
        (children) => `${consent}/${children}`,
      ),
    );
    expect(usable).toEqual([
      'nobody/none',
      'nobody/parents-agreed',
      'agreed/none',
      'agreed/parents-agreed',
    ]);
  });

  it.each([
    ['everything is said', {}, []],
    [
      'an agreement is noted by nobody',
      { note: { how: undefined, notedBy: '', on: undefined } },
      ['how-missing', 'noted-by-missing', 'consent-day-missing'],
    ],
    [
      'nobody can be recognised but a child',
      { consent: 'nobody', children: 'not-agreed' },
      ['children-recognised'],
    ],
    ['the parents’ papers are nowhere', { children: 'parents-agreed' }, ['parents-missing']],
    ['the author’s own terms are not said', { licence: 'own' }, ['terms-missing']],
    ['not all were asked', { consent: 'not-asked', note: { ...NOTE, how: undefined } }, []],
  ] as const)('is asked about where %s', (_, changes, faults) => {
    expect(faultsOf({ ...SAID, ...changes })).toEqual(faults);
  });
});
