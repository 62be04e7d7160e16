/** Jobs for the page's one worker, which the player owns. Loaded when the first thing is graded. */
import type { Job, JobResult } from '#course/jobs.ts';

/** Seconds a job may take before the worker is given up; programs are held by their own instruction limits long before. */
const PATIENCE = 20;

/** Has a job done. Rejects when the worker does not answer. */
export async function ask(job: Job): Promise<JobResult> {
  const client = await import('#components/player/client.ts');
  return client.ask<JobResult>('course', { job }, PATIENCE);
}
