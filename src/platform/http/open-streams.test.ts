import { expect, it } from 'vitest';
import { countOpenStreams } from './open-streams.ts';

it('one network’s streams take no places of another’s', () => {
  const streams = countOpenStreams({ ofNetwork: 1 });
  const first = streams.take({ address: '192.0.2.1' });
  expect(streams.take({ address: '192.0.2.1' })).toEqual({ refused: 'too-many' });
  expect(streams.take({ address: '192.0.2.2' })).toHaveProperty('leave');
  if ('leave' in first) first.leave();
  expect(streams.take({ address: '192.0.2.1' })).toHaveProperty('leave');
});

it('a household’s IPv6 addresses are one network', () => {
  const streams = countOpenStreams({ ofNetwork: 1 });
  streams.take({ address: '2001:db8:1:2::1' });
  expect(streams.take({ address: '2001:db8:1:2:ffff::2' })).toEqual({ refused: 'too-many' });
  expect(streams.take({ address: '2001:db8:1:3::1' })).toHaveProperty('leave');
});

it('a place that is left twice is free once', () => {
  const streams = countOpenStreams({ ofNetwork: 2, all: 2 });
  const first = streams.take({ address: '192.0.2.1' });
  streams.take({ address: '192.0.2.1' });
  if ('leave' in first) {
    first.leave();
    first.leave();
  }
  expect(streams.take({ address: '192.0.2.1' })).toHaveProperty('leave');
  expect(streams.take({ address: '192.0.2.2' })).toEqual({ refused: 'unavailable' });
});

it('a hall behind one address is counted by itself, and takes no places of its neighbours', () => {
  const streams = countOpenStreams({ ofNetwork: 1 });
  const hall = { of: 'halls', ofNetwork: 2 };
  expect(streams.take({ address: '192.0.2.1', crowd: hall })).toHaveProperty('leave');
  expect(streams.take({ address: '192.0.2.1', crowd: hall })).toHaveProperty('leave');
  expect(streams.take({ address: '192.0.2.1', crowd: hall })).toEqual({ refused: 'too-many' });
  expect(streams.take({ address: '192.0.2.1' })).toHaveProperty('leave');
});

it('crowds, however many addresses they come from, leave places for everybody else', () => {
  const streams = countOpenStreams({ all: 3, inCrowds: 2 });
  const hall = { of: 'halls', ofNetwork: 2 };
  const first = streams.take({ address: '192.0.2.1', crowd: hall });
  expect(streams.take({ address: '192.0.2.2', crowd: hall })).toHaveProperty('leave');
  expect(streams.take({ address: '192.0.2.3', crowd: hall })).toEqual({ refused: 'unavailable' });
  expect(streams.take({ address: '192.0.2.4' })).toHaveProperty('leave');
  if ('leave' in first) first.leave();
  expect(streams.take({ address: '192.0.2.3', crowd: hall })).toHaveProperty('leave');
});

it('the 65,536 networks of one /48 have no more than sixteen households’ places', () => {
  const streams = countOpenStreams({ ofNetwork: 1 });
  for (let network = 0; network < 16; network += 1) {
    expect(streams.take({ address: `2001:db8:1:${network}::1` })).toHaveProperty('leave');
  }
  expect(streams.take({ address: '2001:db8:1:ff::1' })).toEqual({ refused: 'too-many' });
  expect(streams.take({ address: '2001:db8:2:ff::1' })).toHaveProperty('leave');
});

it('staff have places of their own, however many streams residents open', () => {
  const streams = countOpenStreams({ ofNetwork: 1, all: 1, ofStaff: 2, ofStaffInNetwork: 2 });
  expect(streams.take({ address: '192.0.2.1' })).toHaveProperty('leave');
  expect(streams.take({ address: '192.0.2.2' })).toEqual({ refused: 'unavailable' });
  const desk = { address: '192.0.2.1', isStaff: true };
  const first = streams.take(desk);
  expect(streams.take(desk)).toHaveProperty('leave');
  expect(streams.take(desk)).toEqual({ refused: 'too-many' });
  expect(streams.take({ address: '192.0.2.3', isStaff: true })).toEqual({ refused: 'unavailable' });
  if ('leave' in first) first.leave();
  expect(streams.take(desk)).toHaveProperty('leave');
  expect(streams.count()).toBe(3);
});
