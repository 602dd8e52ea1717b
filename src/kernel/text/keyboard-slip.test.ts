import { describe, expect, it } from 'vitest';
import { retyped } from './keyboard-slip.ts';

describe('a name typed on the wrong layout', () => {
  it.each([
    ['Nfnfh,eyfhb', 'Татарбунари'],
    ['jltcf', 'одеса'],
    ['SPVF}K', 'ІЗМАЇЛ'],
    ['Spvf]k', 'Ізмаїл'],
    ['Pyfv`zyrf', "Знам'янка"],
    [',jkuhfl', 'болград'],
    ['Irjkf 2', 'Школа 2'],
    ['\\heynjdt', 'ґрунтове'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(retyped(typed)).toBe(meant);
  });

  it.each([
    ['щвуіф', 'odesa'],
    ['щвуыф', 'odesa'],
    ['Ефефкигтфкн', 'Tatarbunary'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(retyped(typed)).toBe(meant);
  });

  it.each(['', '12', '...', '🚓', '北京'])('is nothing to mend in «%s»', (text) => {
    expect(retyped(text)).toBeUndefined();
  });
});
