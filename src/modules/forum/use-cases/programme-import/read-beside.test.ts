import { expect, test } from 'vitest';
import { readBeside } from './read-beside.ts';

test('while a large file is read, everything else goes on', async () => {
  const words = 'Кава &amp; чай. '.repeat(20_000);
  const event = `<event><title>Кава</title><abstract>${words}</abstract></event>`;
  // What is loaded for the first one gives others a turn wherever it is read.
  await readBeside(Buffer.from('<schedule/>'));
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 5);
  const read = await readBeside(
    Buffer.from(`<schedule><day><room>${event}</room></day></schedule>`),
  );
  clearInterval(others);
  expect(read).toMatchObject({ ok: true, value: { events: [{ title: 'Кава' }] } });
  expect(turns).toBeGreaterThan(1);
});
