import { openThreads } from '#platform/threads/open-threads.ts';
import type { BeatsView, HromadaState } from '../domain/beats/hromada-state.ts';
import type { FileRefusal } from '../domain/import/report.ts';
import type { FileAnswer, FileWork } from './file-work.ts';
import type { FileLook, FileTask, FileToPlan } from './plan-file.ts';

const threads = openThreads<FileWork, FileAnswer>(
  new URL('./file-work.thread.ts', import.meta.url),
  {
    atOnce: 1,
    niceness: 10,
  },
);

/** Why a file cannot be read at all; undefined where it can. */
export async function judgeBeside(file: FileToPlan): Promise<FileRefusal | undefined> {
  const answer = await threads.run({ ask: 'judge', file });
  if (answer.ask !== 'judge') throw new Error(`asked to judge, answered ${answer.ask}`);
  return answer.refusal;
}

/** `planFile` in a thread. */
export async function planBeside(task: FileTask): Promise<FileLook> {
  const answer = await threads.run({ ask: 'plan', task });
  if (answer.ask !== 'plan') throw new Error(`asked to plan, answered ${answer.ask}`);
  return answer.look;
}

/** `viewBeats` in a thread. */
export async function viewBeatsBeside(state: HromadaState<Uint8Array>): Promise<BeatsView> {
  const answer = await threads.run({ ask: 'view-beats', state });
  if (answer.ask !== 'view-beats') throw new Error(`asked to view, answered ${answer.ask}`);
  return answer.view;
}
