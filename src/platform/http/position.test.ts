import { describe, expect, it } from 'vitest';
import { parsePosition } from './position.ts';

describe('a position in an address', () => {
  it.each([
    ['lat=45.89&lon=29.70', { lat: 45.89, lon: 29.7 }],
    ['lon=-180&lat=90', { lat: 90, lon: -180 }],
    ['lat=0&lon=0', { lat: 0, lon: 0 }],
    ['lat=%2B45.89&lon=29.70+', { lat: 45.89, lon: 29.7 }],
    ['lat=45.89&lon=29.7000000000000000000000001', { lat: 45.89, lon: 29.7 }],
  ])('%s is read', (query, point) => {
    expect(parsePosition(new URLSearchParams(query))).toEqual(point);
  });

  it.each([
    '',
    'lat=45',
    'lat=&lon=',
    'lat=91&lon=0',
    'lat=0&lon=180.1',
    'lat=1e308&lon=0',
    'lat=NaN&lon=Infinity',
    'lat=0x10&lon=1',
    'lat=45,89&lon=29,70',
    'lat=45&lat=46&lon=29',
    'lat=45%00&lon=29',
    'lat=4５&lon=29',
  ])('%s is no position', (query) => {
    expect(parsePosition(new URLSearchParams(query))).toBeUndefined();
  });
});
