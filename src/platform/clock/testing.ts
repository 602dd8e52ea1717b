import { type Clock, fixedClock } from './clock.ts';

/** Each question about the time comes a second after the one before: what changed when can be told apart. */
export function movingClock(): Clock {
  const still = fixedClock('2026-11-25T08:00:00Z');
  let asked = 0;
  const now = () => {
    asked += 1;
    return still.now().add({ seconds: asked });
  };
  return { ...still, now };
}
