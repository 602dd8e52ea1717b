import { FORM_BYTES } from '#platform/http/read-form.ts';
import { LINE, roomFor } from '#platform/http/text-lengths.ts';
import { fieldsOf, type GoodRequest, mostOf } from './good-request.ts';
import type { Attacks } from './attacks.ts';
import type { HostileRequest } from './hostile-request.ts';

/** What a text is filled with: an expression that is not linear stumbles over one of them. */
const FILLINGS = [
  ['letters', 'я'],
  ['digits', '7'],
  ['spaces', ' '],
  ['marks', '.'],
] as const;

/** Leaves room for the names of the fields, and for those that stay as they are. */
const BYTES_OF_TEXTS = FORM_BYTES * 0.8;

/** Every field filled to the last sign that is read, those that hold words to the last that is kept, and one beyond. */
export function longTexts(good: GoodRequest): Attacks {
  const fields = fieldsOf(good).filter((field) => field !== good.file?.field);
  const ofWords = fields.filter((field) => mostOf(good, field) > LINE);
  const single = [
    ...FILLINGS.flatMap(([name, filling]) => [
      ...packed(good, fields, filling).map((form) => long(`fields full of ${name}`, form)),
      ...ofWords.map((field) =>
        long(`${field}: as many ${name} as it holds`, {
          [field]: filled(filling, mostOf(good, field)),
        }),
      ),
    ]),
    ...beyond(good, fields),
  ];
  return { single, words: [] };
}

type Filled = Readonly<Record<string, string>>;

function long(name: string, form: Filled): HostileRequest {
  return { name, isLong: true, different: () => ({ form }) };
}

/** As few forms as hold all of the fields at their longest. */
function packed(good: GoodRequest, fields: readonly string[], filling: string): readonly Filled[] {
  const forms: Record<string, string>[] = [];
  let room = 0;
  for (const field of fields) {
    const text = filled(filling, Math.min(roomFor(mostOf(good, field)), mostThatFits(filling)));
    const bytes = new URLSearchParams({ [field]: text }).toString().length;
    if (bytes > room) {
      forms.push({});
      room = BYTES_OF_TEXTS;
    }
    Object.assign(forms.at(-1) ?? {}, { [field]: text });
    room -= bytes;
  }
  return forms;
}

function beyond(good: GoodRequest, fields: readonly string[]): readonly HostileRequest[] {
  const field = fields.find((one) => roomFor(mostOf(good, one)) < mostThatFits('x'));
  if (field === undefined) return [];
  const form = { [field]: 'x'.repeat(roomFor(mostOf(good, field)) + 1) };
  return [
    {
      name: `${field}: more than is read`,
      statuses: [422],
      isNothing: true,
      different: () => ({ form }),
    },
  ];
}

function filled(filling: string, length: number): string {
  return filling.repeat(Math.ceil(length / filling.length)).slice(0, length);
}

function mostThatFits(filling: string): number {
  const bytes = new URLSearchParams({ x: filling }).toString().length - 'x='.length;
  return Math.floor((BYTES_OF_TEXTS / bytes) * filling.length) - 100;
}
