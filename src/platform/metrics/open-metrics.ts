import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  type OpenMetricsContentType,
  Registry,
} from 'prom-client';
import type { Metrics } from '../http/metrics.ts';
import type { Readings } from './readings.ts';

/** Seconds. Pages take a few milliseconds, and requests over half a second are logged too. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export interface OpenMetrics extends Metrics {
  /** For answers before the router: a plain counter, because there are thousands a second. */
  readonly fastAnswer: (path: string, status: number) => void;
}

/** Metrics for operators, without any personal data. */
export function openMetrics(token: string, readings: () => Promise<Readings>): OpenMetrics {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'poruch_http_request_duration_seconds',
    help: 'Answers by the pattern of their route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers,
  });
  const fast = new Map<string, FastCount>();
  registry.registerMetric(fastAnswers(fast));
  const gauges = openGauges(registry);
  return {
    token,
    requests: {
      answered: ({ method, route, status, seconds }) => {
        requests.observe({ method, route, status }, seconds);
      },
    },
    fastAnswer: (path, status) => {
      const key = `${status} ${path}`;
      const known = fast.get(key);
      if (known) known.count += 1;
      else fast.set(key, { path, status, count: 1 });
    },
    read: async (streams) => {
      gauges({ ...(await readings()), streams });
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

interface FastCount {
  readonly path: string;
  readonly status: number;
  count: number;
}

/** Brought up to date when it is read. */
function fastAnswers(fast: ReadonlyMap<string, FastCount>) {
  return new Counter({
    name: 'poruch_http_fast_answers_total',
    help: 'Answers from memory, before the router',
    labelNames: ['route', 'status'] as const,
    registers: [],
    collect() {
      this.reset();
      for (const { path, status, count } of fast.values()) {
        this.inc({ route: path, status }, count);
      }
    },
  });
}

const GAUGES = {
  databaseUp: ['poruch_database_up', 'Whether the database answered this reading'],
  connections: ['poruch_database_connections', 'Connections that this process holds'],
  idle: ['poruch_database_connections_idle', 'Of them, those that nobody uses'],
  waiting: ['poruch_database_waiting', 'Requests that wait for a connection'],
  eventBacklog: ['poruch_event_backlog', 'Deliveries of events that are due and not done'],
  eventLagSeconds: ['poruch_event_lag_seconds', 'How long the oldest of them has been due'],
  jobsWaiting: ['poruch_jobs_waiting', 'Scheduled work that waits or is tried again'],
  jobsFailed: [
    'poruch_jobs_failed',
    'Scheduled work that was given up, as long as it is remembered',
  ],
  unsealedEntries: ['poruch_audit_unsealed_entries', 'Entries of the journal without a seal'],
  lastBackupSeconds: ['poruch_last_backup_timestamp_seconds', 'When the newest backup was made'],
  streams: ['poruch_open_streams', 'Streams that are open in this process'],
} as const satisfies Readonly<Record<keyof Readings | 'streams', readonly [string, string]>>;

type Reading = keyof typeof GAUGES;
const NAMES = Object.keys(GAUGES).filter((name): name is Reading => Object.hasOwn(GAUGES, name));

/** A value that could not be read is omitted, because zero would look healthy. */
function openGauges(registry: Registry<OpenMetricsContentType>) {
  const gauges = new Map(
    NAMES.map((reading) => {
      const [name, help] = GAUGES[reading];
      return [reading, new Gauge({ name, help, registers: [registry] })];
    }),
  );
  return (values: Readonly<Partial<Record<Reading, number | undefined>>>): void => {
    for (const [reading, gauge] of gauges) {
      const value = values[reading];
      gauge.remove();
      if (value !== undefined) gauge.set(value);
    }
  };
}
