import { appendFileSync } from 'node:fs';
import { FIGURES_VARIABLE } from './variables.ts';

/** One measurement and its promise. */
export interface Measurement {
  /** What was measured, in a few words. */
  readonly name: string;
  /** The data: “1 oblast, real borders”. */
  readonly scale: string;
  /** With its unit. */
  readonly figure: string;
  /** The baseline measured in the same run. */
  readonly ratio?: string;
  readonly target?: string;
  /** Absent if nothing was promised. */
  readonly met?: boolean;
}

/** Prints a line for each measurement. A broken promise makes the benchmark fail. */
export function report(measurement: Measurement): void {
  const { name, scale, figure, ratio, target, met } = measurement;
  const parts = [name, scale, figure, ratio, target && `target ${target}`, verdict(met)];
  console.log(parts.filter((part) => part !== undefined).join(' | '));
  const file = process.env[FIGURES_VARIABLE];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(measurement)}\n`);
  if (met === false) process.exitCode = 1;
}

function verdict(met: boolean | undefined): string | undefined {
  if (met === undefined) return undefined;
  return met ? 'met' : 'NOT MET';
}

/** 1,234,567; 12.3; 0.0456: three significant digits, and all digits before the point. */
export function number(value: number): string {
  const digits = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
  return value.toLocaleString('en-GB', { maximumFractionDigits: Math.max(0, 3 - digits) });
}

export function megabytes(bytes: number): string {
  return `${number(bytes / 1_000_000)} MB`;
}

/** Operations per second: the best of some rounds, because a shared machine can only slow it down. */
export function perSecond(count: number, work: () => void, rounds = 5): number {
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    work();
    best = Math.max(best, (count * 1000) / (performance.now() - started));
  }
  return best;
}
