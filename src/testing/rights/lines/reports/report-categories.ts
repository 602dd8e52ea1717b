import { type Form, type Line, type Plant, pageAndForm } from '../../line.ts';

/** What holds everywhere: of no area, so that only whoever serves everywhere changes it. */
const plantOfEverywhere: Plant = (_, where) =>
  Promise.resolve(where === 'unit' ? { params: { key: 'damage' }, facts: {} } : undefined);

const DAMAGE: Form = {
  uk: 'Щось поламали чи розмалювали',
  en: 'Something was broken or painted over',
  pictogram: 'broken',
  receiverId: '',
  visibility: 'public',
  positionRule: 'place',
  anonymous: 'yes',
  callUk: 'Якщо це просто зараз — телефонуйте 102.',
  callEn: 'If it is happening right now, call 102.',
  'question-1-uk': 'Чи це вже було?',
  'question-1-en': 'Has it happened before?',
  'choices-1': 'Так | Yes\nНі | No',
  'question-2-uk': '',
  'question-2-en': '',
  'choices-2': '',
  'question-3-uk': '',
  'question-3-en': '',
  'choices-3': '',
  'question-4-uk': '',
  'question-4-en': '',
  'choices-4': '',
  position: '50',
  offered: 'yes',
};

/** What can be reported, and who reads it. */
export const reportCategoriesLines: readonly Line[] = pageAndForm(
  '/desk/settings/report-categories/:key',
  { plant: plantOfEverywhere },
  { page: '/desk/settings/report-categories/:key', keeps: true, form: DAMAGE },
);
