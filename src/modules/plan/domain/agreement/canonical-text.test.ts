import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalText, canonicalValue, type PlanText } from './canonical-text.ts';

const PLAN: PlanText = {
  heading: 'Спільний план на 2027 рік',
  fields: [{ name: 'Територія', value: 'Саратська громада' }],
  parts: [
    {
      heading: 'Дія 1. Світло на зупинці',
      fields: [
        { name: 'Що робимо', value: 'Ставимо ліхтарі.\n\nПеревіряємо щомісяця.' },
        { name: 'Хто сумнівається', value: '' },
      ],
    },
  ],
};

it('reads as lines that a person checks by eye', () => {
  expect(canonicalText(PLAN)).toBe(
    [
      '# Спільний план на 2027 рік',
      'Територія:',
      '    Саратська громада',
      '',
      '# Дія 1. Світло на зупинці',
      'Що робимо:',
      '    Ставимо ліхтарі.',
      '',
      '    Перевіряємо щомісяця.',
      '',
    ].join('\n'),
  );
});

it('is the same however the words were typed', () => {
  expect(canonicalValue('  Їжак\r\nй його\u2028тінь  \n')).toBe('Їжак\nй його\nтінь');
  expect(canonicalValue('\u0418\u0306')).toBe('\u0419');
});

// Few letters, and just those that begin headings, names and values: so that two texts come close to each other often.
const value = fc.string({ unit: fc.constantFrom('a', '\n', ' ', '#', ':', '\r', '    a') });
const name = fc.constantFrom('a', 'b:', '# a', '    a');
const part = fc.record({
  heading: fc.constantFrom('a', 'b', 'a:\n    a'),
  fields: fc.array(fc.record({ name, value }), { maxLength: 3 }),
});
const text = fc.record({
  heading: fc.constantFrom('a', 'b'),
  fields: fc.array(fc.record({ name, value }), { maxLength: 2 }),
  parts: fc.array(part, { maxLength: 3 }),
});

it('two texts of one form say the same', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(text, (one) => {
      const form = canonicalText(one);
      const said = JSON.stringify(saidIn(one));
      expect(seen.get(form) ?? said).toBe(said);
      seen.set(form, said);
    }),
    { numRuns: 3_000 },
  );
});

it('a form whose values began their lines unmarked would not hold', () => {
  const unmarked = (one: PlanText) => canonicalText(one).replaceAll('\n    ', '\n');
  const heading = 'a';
  const [first, second] = [
    { heading, fields: [{ name: 'a', value: 'x\nb:\ny' }], parts: [] },
    {
      heading,
      fields: [
        { name: 'a', value: 'x' },
        { name: 'b', value: 'y' },
      ],
      parts: [],
    },
  ] as const;
  // The control: what such a form would take for the same, ours does not.
  expect(unmarked(first)).toBe(unmarked(second));
  expect(canonicalText(first)).not.toBe(canonicalText(second));
});

/** What a text says, for comparing: nothing is nothing, however it was typed. */
function saidIn({ heading, fields, parts }: PlanText): unknown {
  return [{ heading, fields }, ...parts].map((one) => [
    canonicalValue(one.heading).replaceAll('\n', ' '),
    one.fields
      .map((field) => [
        canonicalValue(field.name).replaceAll('\n', ' '),
        canonicalValue(field.value),
      ])
      .filter(([, said]) => said !== ''),
  ]);
}
