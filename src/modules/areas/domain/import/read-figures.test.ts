import { describe, expect, it } from 'vitest';
import { readPoint, readPopulation } from './read-figures.ts';

describe('figures of a table', () => {
  it.each([
    ['45.84', '29.61'],
    ['45,84', '29,61'],
    [' 45.84 ', '+29.61'],
  ])('are a position however spreadsheets write it: %s, %s', (lat, lon) => {
    expect(readPoint(lat, lon)).toEqual({
      ok: true,
      value: { point: { lat: 45.84, lon: 29.61 }, mended: [] },
    });
  });

  it('may be missing', () => {
    expect(readPoint('', ' ')).toEqual({ ok: true, value: { point: undefined, mended: [] } });
    expect(readPopulation(' ')).toEqual({ ok: true, value: undefined });
  });

  it('are put right when latitude and longitude are exchanged', () => {
    expect(readPoint('29.61', '45.84')).toMatchObject({
      value: { point: { lat: 45.84, lon: 29.61 }, mended: [{ code: 'lat-lon-swapped' }] },
    });
  });

  it.each([
    ['91', '29', 'coordinates-invalid'],
    ['45.84', '', 'coordinates-invalid'],
    ['1e3', '29', 'coordinates-invalid'],
    ['NaN', 'NaN', 'coordinates-invalid'],
    ['0', '0', 'coordinates-outside'],
    ['-45.84', '29.61', 'coordinates-outside'],
  ])('are no position in Ukraine: %s, %s', (lat, lon, code) => {
    expect(readPoint(lat, lon)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['5156', 5156],
    ['5 156', 5156],
    ['5\u00a0156', 5156],
    ['5156.0', 5156],
    ['0', 0],
  ])('count people: %s', (written, count) => {
    expect(readPopulation(written)).toEqual({ ok: true, value: count });
  });

  it.each(['-1', '1.5', '5e3', '~5000', '123456789'])('do not count people: %s', (written) => {
    expect(readPopulation(written)).toMatchObject({ refusal: { code: 'population-invalid' } });
  });
});
