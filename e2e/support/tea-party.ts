import { createApp } from '#app/web.ts';
import { type Installation, openInstallation } from '#app/installation.ts';
import type { GatheringId } from '#kernel/ids.ts';
import { TEST_KIND, teaParty } from '#modules/attendance/testing.ts';
import { type SaveGathering, saveGathering } from '#modules/attendance/use-cases/save-gathering.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { readConfig } from '#platform/config/config.ts';
import { startServer } from '#platform/http/server.ts';
import { createLogger } from '#platform/log/logger.ts';
import { freePort } from './free-port.ts';
import type { Community } from './journey.ts';
import { type Network, openNetwork } from './network.ts';

/** The community’s own house, served once more with something that people come to, over a network that can be cut. */
export interface TeaParty {
  readonly network: Network;
  readonly house: Installation;
  gather(changes?: Partial<SaveGathering>): Promise<GatheringId>;
  close(): Promise<void>;
}

export async function openTeaParty({ dataDir }: Pick<Community, 'dataDir'>): Promise<TeaParty> {
  const port = await freePort();
  const network = await openNetwork(`http://127.0.0.1:${port}`);
  const house = await openWithParties(dataDir, network.url);
  const stopping = new AbortController();
  const { site, fastPaths, reference } = createApp(house, stopping.signal);
  const server = await startServer(site, {
    host: '127.0.0.1',
    port,
    fastPaths,
    reference,
    onFastAnswer: undefined,
    lastResort: '',
    onError: (error) => {
      throw error;
    },
  });
  return {
    network,
    house,
    gather: async (changes) => {
      const system = { ...house.context, actor: { kind: 'system', name: 'test' } as const };
      const village = system.areas.all.find(({ kind }) => kind === 'settlement');
      if (!village) throw new Error('a community without a village');
      const startsAt = system.platform.clock.now().add({ hours: 1 });
      const times = { startsAt, endsAt: startsAt.add({ hours: 3 }), closesAt: startsAt };
      const saved = await inTransaction(system, (tx) =>
        saveGathering(tx, system, { ...teaParty(), ...times, areaId: village.id, ...changes }),
      );
      if (!saved.ok) throw new Error(saved.refusal);
      return saved.value;
    },
    close: async () => {
      stopping.abort();
      await network.cut();
      await server.stop(1_000);
      await house.close();
    },
  };
}

async function openWithParties(dataDir: string, url: string): Promise<Installation> {
  const config = readConfig({ DATA_DIR: dataDir, PUBLIC_URL: url, LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.refusal.map(({ en }) => en).join(' '));
  const opened = await openInstallation(config.value, createLogger('silent'));
  if (!opened.ok) throw new Error(opened.refusal.en);
  const { context } = opened.value;
  return {
    ...opened.value,
    context: { ...context, gatheringKinds: [...context.gatheringKinds, TEST_KIND] },
  };
}
