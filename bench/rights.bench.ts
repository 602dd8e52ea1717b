import setup from '#platform/database/testing-server.ts';
import { measureRefusals } from './rights/measure.ts';

// Forbidden and absent things get the same bytes (tested by the rights matrix). This measures that they take the same time:
// medians within two milliseconds on every route, alternating.
const PROMISED_MS = 2;

const stop = await setup();
try {
  const refusals = await measureRefusals();
  for (const { route, forbidden, absent } of refusals) {
    const apart = Math.abs(forbidden - absent);
    const verdict = apart <= PROMISED_MS ? 'kept' : 'MISSED';
    console.log(
      `${route.padEnd(70)} forbidden ${forbidden.toFixed(2)} ms, absent ${absent.toFixed(2)} ms, ${apart.toFixed(2)} apart: ${verdict}`,
    );
  }
  const widest = Math.max(...refusals.map(({ forbidden, absent }) => Math.abs(forbidden - absent)));
  console.log(
    `${refusals.length} routes, at most ${widest.toFixed(2)} ms apart (promised: ${PROMISED_MS})`,
  );
  process.exitCode = refusals.length > 0 && widest <= PROMISED_MS ? 0 : 1;
} finally {
  await stop();
}
