import type { IndexEntry } from '#kernel/geometry/point-index.ts';
import { plantAreas } from '#modules/areas/testing.ts';
import { readConfig } from '#platform/config/config.ts';
import { createLogger } from '#platform/log/logger.ts';
import { openPlatform } from '#platform/open-platform.ts';

/** Writes areas into an installation that is not running, as an import would. */
export async function fillWithAreas(
  folder: string,
  entries: Iterable<IndexEntry>,
): Promise<number> {
  const config = readConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(config.refusal.map(({ en }) => en).join(' '));
  const opened = await openPlatform(config.value, createLogger('warn'));
  if (!opened.ok) throw new Error(opened.refusal.en);
  let count = 0;
  const oblast = { name: 'country', kind: 'oblast' } as const;
  const areas = Array.from(entries, ({ shape }) => {
    count += 1;
    return { name: `area ${count}`, kind: 'hromada', in: 'country', shape } as const;
  });
  await plantAreas(opened.value.platform, [oblast, ...areas]);
  await opened.value.close();
  return count;
}
