/** Registers letters in the book given second of the office in the folder given first, each number said after its answer. */
import { createCore } from '../../../../electron/core/create-core.ts';
import { plainLetter } from '../model-driver.ts';

const [folder, bookId, day] = process.argv.slice(2) as [string, string, string];
const core = createCore({
  dataFolder: folder,
  programVersion: 'test',
  clock: { now: () => new Date(`${day}T02:00:00Z`) },
});
for (;;) {
  const answer = await core.call({
    method: 'incoming.register',
    input: { ...plainLetter, bookId: Number(bookId), arrivalDate: day },
  });
  console.log(answer.ok ? `${(answer.value as { numberText: string }).numberText}` : `refused ${answer.error.code}`);
}
