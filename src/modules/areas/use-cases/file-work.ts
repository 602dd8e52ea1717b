import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { type BeatsView, type HromadaState, viewBeats } from '../domain/beats/hromada-state.ts';
import type { FileRefusal } from '../domain/import/report.ts';
import { decodedShapes } from '../storage/load-shapes.ts';
import { type FileLook, type FileTask, type FileToPlan, planFile } from './plan-file.ts';
import { type OpenAreaFile, readAreaFile } from './read-area-file.ts';
import { readSettlementFile } from './read-settlement-file.ts';

/** The tasks of the thread. */
export type FileWork =
  | { readonly ask: 'judge'; readonly file: FileToPlan }
  | { readonly ask: 'plan'; readonly task: FileTask }
  | { readonly ask: 'view-beats'; readonly state: HromadaState<Uint8Array> };

export type FileAnswer =
  | { readonly ask: 'judge'; readonly refusal: FileRefusal | undefined }
  | { readonly ask: 'plan'; readonly look: FileLook }
  | { readonly ask: 'view-beats'; readonly view: BeatsView };

export function doFileWork(work: FileWork, open: OpenAreaFile): FileAnswer {
  switch (work.ask) {
    case 'judge':
      return { ask: 'judge', refusal: whyUnreadable(work.file, open) };
    case 'plan':
      return {
        ask: 'plan',
        look: planFile(work.task, { newId: () => newId<'area'>(systemRandom), open }),
      };
    case 'view-beats':
      return {
        ask: 'view-beats',
        view: viewBeats({ ...work.state, shapes: decodedShapes(work.state.shapes) }),
      };
  }
}

function whyUnreadable(file: FileToPlan, open: OpenAreaFile): FileRefusal | undefined {
  const read = file.content === 'areas' ? readAreaFile(file, open) : readSettlementFile(file.bytes);
  return read.ok ? undefined : read.refusal;
}
