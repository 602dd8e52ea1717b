import { describe, expect, it } from 'vitest';
import { isAnonymous, lackingIn, type Requisite } from './requisites.ts';

const whole = {
  name: 'Зразкова Олена Іванівна',
  residence: 'с. Садове, вул. Миру, 4',
  substance: 'Прошу перевірити.',
  way: 'page',
  isSigned: false,
  email: 'olena@example.org',
  phone: '',
} as const;
type Changes = Partial<Parameters<typeof lackingIn>[0]>;

describe('what an appeal lacks', () => {
  it.each<[string, Changes, readonly Requisite[], boolean]>([
    ['nothing', {}, [], false],
    ['a name', { name: '' }, ['name'], true],
    ['more of a name than a surname', { name: 'Зразкова' }, ['name'], true],
    ['no more of a name than an initial', { name: 'Зразкова О.' }, [], false],
    ['no name with an apostrophe', { name: 'Мар’яненко Ія' }, [], false],
    ['a residence', { residence: '' }, ['residence'], true],
    ['a substance', { substance: '' }, ['substance'], false],
    ['a way to answer', { email: '' }, ['way-to-answer'], false],
    ['nothing with a telephone', { email: '', phone: '+380670000001' }, [], false],
    ['a signature on paper', { way: 'post' }, ['signature'], true],
    [
      'nothing on signed paper, without an address',
      { way: 'handed-in', isSigned: true, email: '' },
      [],
      false,
    ],
    ['nothing by word of mouth', { way: 'spoken', email: '' }, [], false],
    [
      'everything',
      { name: 'х', residence: '', substance: '', email: '' },
      ['name', 'residence', 'substance', 'way-to-answer'],
      true,
    ],
  ])('%s', (_, changes, lacks, anonymous) => {
    expect(lackingIn({ ...whole, ...changes })).toEqual(lacks);
    expect(isAnonymous({ ...whole, ...changes })).toBe(anonymous);
  });
});

describe('the name of an appeal', () => {
  it.each(['я', ' ', 'я ', 'яя '])(
    'is judged in time that grows with its length: «%s» over and over',
    (repeated) => {
      const name = repeated.repeat(100_000 / repeated.length);
      const before = process.cpuUsage();
      lackingIn({ ...whole, name });
      const { user, system } = process.cpuUsage(before);
      expect(user + system).toBeLessThan(1_000_000);
    },
  );
});
