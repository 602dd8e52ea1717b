import { classes } from './classes.ts';
import { dates } from './dates.ts';
import { fileSize } from './file-size.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { islands } from './islands.ts';
import { linearExpressions } from './linear-expressions.ts';
import { lintExceptions } from './lint-exceptions.ts';
import { loggedErrors } from './logged-errors.ts';
import { messages } from './messages.ts';
import { moduleReadmes } from './module-readmes.ts';
import { names } from './names.ts';
import { otherHosts } from './other-hosts.ts';
import { policyFirst } from './policy-first.ts';
import type { Rule } from './project-files.ts';
import { sqlInStorage } from './sql-in-storage.ts';
import { unfinished } from './unfinished.ts';

/** What no ready-made tool checks. Each is planted against in rules.test.ts. */
export const FILE_RULES: Readonly<Record<string, Rule>> = {
  'file size': fileSize,
  names,
  'module readmes': moduleReadmes,
  messages,
  'forbidden words': forbiddenWords,
  'SQL in storage only': sqlInStorage,
  'islands without Temporal': islands,
  'dates are Temporal': dates,
  'nothing from other hosts': otherHosts,
  'reasons for lint exceptions': lintExceptions,
  'errors in the log': loggedErrors,
  'classes for held resources': classes,
  'nothing left for later': unfinished,
  'linear expressions': linearExpressions,
  'use cases ask the policy': policyFirst,
};
