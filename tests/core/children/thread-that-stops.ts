/** A thread that begins a copy and ends before it has said anything. */
import { writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

writeFileSync((workerData as { readonly target: string }).target, 'begun');
process.exit(1);
