import { expect, it } from 'vitest';
import { countOpenStreams } from './open-streams.ts';

it('one network’s streams take no places of another’s', () => {
  const streams = countOpenStreams({ ofNetwork: 1 });
  const first = streams.take('192.0.2.1');
  expect(streams.take('192.0.2.1')).toEqual({ refused: 'too-many' });
  expect(streams.take('192.0.2.2')).toHaveProperty('leave');
  if ('leave' in first) first.leave();
  expect(streams.take('192.0.2.1')).toHaveProperty('leave');
});

it('a household’s IPv6 addresses are one network', () => {
  const streams = countOpenStreams({ ofNetwork: 1 });
  streams.take('2001:db8:1:2::1');
  expect(streams.take('2001:db8:1:2:ffff::2')).toEqual({ refused: 'too-many' });
  expect(streams.take('2001:db8:1:3::1')).toHaveProperty('leave');
});

it('a place that is left twice is free once', () => {
  const streams = countOpenStreams({ ofNetwork: 2, all: 2 });
  const first = streams.take('192.0.2.1');
  streams.take('192.0.2.1');
  if ('leave' in first) {
    first.leave();
    first.leave();
  }
  expect(streams.take('192.0.2.1')).toHaveProperty('leave');
  expect(streams.take('192.0.2.2')).toEqual({ refused: 'unavailable' });
});

it('a hall behind one address is counted by itself, and takes no places of its neighbours', () => {
  const streams = countOpenStreams({ ofNetwork: 1 });
  const hall = { of: 'halls', ofNetwork: 2 };
  expect(streams.take('192.0.2.1', hall)).toHaveProperty('leave');
  expect(streams.take('192.0.2.1', hall)).toHaveProperty('leave');
  expect(streams.take('192.0.2.1', hall)).toEqual({ refused: 'too-many' });
  expect(streams.take('192.0.2.1')).toHaveProperty('leave');
});

it('crowds, however many addresses they come from, leave places for everybody else', () => {
  const streams = countOpenStreams({ all: 3, inCrowds: 2 });
  const hall = { of: 'halls', ofNetwork: 2 };
  const first = streams.take('192.0.2.1', hall);
  expect(streams.take('192.0.2.2', hall)).toHaveProperty('leave');
  expect(streams.take('192.0.2.3', hall)).toEqual({ refused: 'unavailable' });
  expect(streams.take('192.0.2.4')).toHaveProperty('leave');
  if ('leave' in first) first.leave();
  expect(streams.take('192.0.2.3', hall)).toHaveProperty('leave');
});
