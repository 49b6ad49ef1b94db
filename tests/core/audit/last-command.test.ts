import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatWitnessLine } from '../../../electron/core/db/witness-line.ts';
import type { WitnessEvent } from '../../../electron/core/db/witness.types.ts';
import { officePaths } from '../../../electron/core/workspace/office-paths.ts';
import { openTestOffice } from '../../support/office.ts';

/** Takes the last line out of the witness, as when the program died between the commit and the line. */
function loseLastWitnessLine(folder: string): void {
  const { witness } = officePaths(folder, false);
  const file = path.join(
    witness,
    readdirSync(witness)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .at(-1) ?? '',
  );
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n`);
}

test('chương trình chết ngay sau khi ghi sổ: việc ấy vẫn làm lại được khi khôi phục', async () => {
  const office = await openTestOffice();
  const { name } = await office.call('workspace.backUpNow', {});
  await office.register({ subject: 'trước khi chết' });
  await office.register({ subject: 'việc cuối cùng' });
  await office.restart();
  loseLastWitnessLine(office.folder);
  await office.restart();
  const status = await office.call('workspace.getStatus', {});
  expect(status.state).toBe('ready');
  await office.register({ subject: 'sau khi mở lại' });
  const { lastRestore } = await office.call('workspace.restore', { name });
  expect(lastRestore).toMatchObject({ replayedEvents: 3, droppedEvents: 0 });
  expect((await office.register({ subject: 'tiếp' })).numberText).toBe('4');
});

test('khôi phục mà không làm lại được hết: số đã cấp không cấp lại cho văn bản khác', async () => {
  const office = await openTestOffice();
  const { name } = await office.call('workspace.backUpNow', {});
  await office.register({ subject: 'một' });
  await office.issue();
  await office.register({ subject: 'hai' });
  await office.restart();
  forgetInputs(office.folder);
  const { lastRestore } = await office.call('workspace.restore', { name });
  expect(lastRestore?.droppedEvents).toBeGreaterThan(0);
  expect((await office.register({ subject: 'ba' })).numberText).toBe('3');
  expect((await office.issue()).numberText).toBe('02-TB/VPTU');
  const seriesId = await office.bookId();
  expect(await office.call('numbering.checkSeries', { seriesId })).toMatchObject({
    issued: 1,
    void: [{ numberText: '1' }, { numberText: '2', reason: 'Đã cấp trước khi khôi phục sổ; nội dung không còn.' }],
    missing: [],
  });
  expect(await office.call('audit.verify', {})).toMatchObject({ sound: true });
});

/** A witness of an older program, which did not keep what was asked. */
function forgetInputs(folder: string): void {
  const { witness } = officePaths(folder, false);
  for (const name of readdirSync(witness).filter((one) => one.endsWith('.jsonl'))) {
    const file = path.join(witness, name);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${lines.map(withoutInput).join('\n')}\n`);
  }
}

function withoutInput(line: string): string {
  const { event } = JSON.parse(line) as { event: Record<string, unknown> };
  const { input: _input, requestId: _request, ...rest } = event;
  return formatWitnessLine(rest as unknown as WitnessEvent);
}
