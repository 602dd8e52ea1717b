import type { Jobs, ScheduledJob } from './jobs.ts';

/** Jobs that run only when a test starts them. */
export interface TestJobs extends Jobs {
  /** Throws when no job of that name was scheduled. */
  run(name: string): Promise<void>;
}

export function testJobs(): TestJobs {
  const scheduled = new Map<string, ScheduledJob>();
  return {
    schedule: async (job) => {
      scheduled.set(job.name, job);
    },
    run: async (name) => {
      const job = scheduled.get(name);
      if (job === undefined) throw new Error(`no job is called ${name}`);
      await job.run();
    },
  };
}
