import { newId } from '../../../kernel/ids.ts';
import type { Form, Line, Plant, Posting } from '../line.ts';

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

/** Writing down what somebody tells. */
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
];
