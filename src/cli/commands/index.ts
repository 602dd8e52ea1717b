import type { Command } from '../command.ts';
import { areasPublishCommand } from './areas-publish.ts';
import { areasSlugCommand } from './areas-slug.ts';
import { beatsChooseCommand } from './beats-choose.ts';
import { beatsReportCommand } from './beats-report.ts';
import { beatsSplitCommand } from './beats-split.ts';
import { importAreasCommand } from './import-areas.ts';
import { importLandmarksCommand } from './import-landmarks.ts';
import { importSettlementsCommand } from './import-settlements.ts';
import { importStreetsCommand } from './import-streets.ts';

/** Every command of `poruch`, as `poruch help` lists them. */
export const COMMANDS: readonly Command[] = [
  importAreasCommand,
  importSettlementsCommand,
  importStreetsCommand,
  importLandmarksCommand,
  areasPublishCommand,
  areasSlugCommand,
  beatsSplitCommand,
  beatsChooseCommand,
  beatsReportCommand,
];
