import { cpus, totalmem } from 'node:os';
import type { Comparison, Series } from './compare.ts';

/** One line of the report: what was measured, its goal, and whether that is met. */
export type Result = {
  name: string;
  /** As measured: a ratio, milliseconds, seconds or megabytes. */
  value: number;
  unit: 'ratio' | 'ms' | 's' | 'MB';
  /** `min`: the value is at least this; `max`: at most. */
  goal: { min: number } | { max: number };
  /** What is behind the value, in words. */
  detail: string;
  raw: unknown;
};

/** The line of a comparison by requests or queries per second. */
export function ratioResult(name: string, min: number, { ours, yardstick, ratio, spread }: Comparison): Result {
  const detail = `${rate(ours)} against ${rate(yardstick)}, spread ${spread.map((value) => value.toFixed(2)).join('–')}`;
  return { name, value: ratio, unit: 'ratio', goal: { min }, detail, raw: { ours, yardstick, spread } };
}

/** The line of a time in milliseconds, as the median over rounds of a percentile. */
export function latencyResult(name: string, maxMs: number, { values, median }: Series, note: string): Result {
  const spread = `${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)} ms`;
  return { name, value: median, unit: 'ms', goal: { max: maxMs }, detail: `${note}, spread ${spread}`, raw: values };
}

/** Whether a result meets its goal. */
export function isMet({ value, goal }: Result): boolean {
  return 'min' in goal ? value >= goal.min : value <= goal.max;
}

/** One line of text per result. */
export function formatResult(result: Result): string {
  const { name, value, unit, goal, detail } = result;
  const digits = unit === 'ratio' ? 2 : 1;
  const shown = `${value.toFixed(digits)}${unit === 'ratio' ? '' : ` ${unit}`}`;
  const wanted = 'min' in goal ? `≥ ${goal.min}` : `≤ ${goal.max}`;
  return `${isMet(result) ? '✓' : '✗'} ${name.padEnd(46)} ${shown.padStart(10)}  (${wanted})  ${detail}`;
}

/** What the figures were measured on. */
export function machine(): { cpu: string; cores: number; memoryGb: number; node: string } {
  const cores = cpus();
  return {
    cpu: cores[0]?.model ?? 'unknown',
    cores: cores.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

function rate({ median }: Series): string {
  return `${Math.round(median).toLocaleString('en')}/s`;
}
