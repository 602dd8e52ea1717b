import { type Clock, fixedClock } from './clock.ts';

/** Each call of `now` is one second after the previous one, so that tests can tell the order of changes. */
export function movingClock(): Clock {
  const still = fixedClock('2026-11-25T08:00:00Z');
  let asked = 0;
  const now = () => {
    asked += 1;
    return still.now().add({ seconds: asked });
  };
  return { ...still, now };
}
