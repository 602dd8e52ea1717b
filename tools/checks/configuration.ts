import { configSchema } from '#platform/config/config.ts';
import { envExample } from './env-example.ts';
import type { Problem, ProjectFile } from './project-files.ts';

export function configurationIsDescribed(files: readonly ProjectFile[]): readonly Problem[] {
  return envExample(Object.keys(configSchema.shape), files);
}
