/** Fills a new register from the answers of the first run, in one transaction with one audit event. */
import { yearOf } from '../../contract/calendar-date.ts';
import type { SetUpInput } from '../../contract/workspace.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { appendAuditEvent } from '../audit/audit.repository.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import type { IssuingBody } from '../../contract/organization.schema.ts';
import { vietnamDate } from '../clock.ts';
import type { Connection } from '../db/connection.ts';
import { findOrganByName, nextOrganPosition, saveGroup, saveOrgan } from '../directory/directory.repository.ts';
import { openDocumentSeries } from '../numbering/document-series.ts';
import { insertSeries } from '../numbering/numbering.repository.ts';
import {
  insertOffice,
  insertTerm,
  saveDeskUser,
  saveIssuingBody,
  saveSigner,
} from '../organization/organization.repository.ts';
import type { RegisterContext } from '../workspace/workspace.types.ts';
import { starterDirectory, type StarterOrgan } from './starter-directories.ts';

/** @throws DomainError name_taken, not_found when bodies or signers contradict each other */
export function seedOffice(
  context: Pick<RegisterContext, 'connection' | 'clock' | 'practice'>,
  input: SetUpInput,
): void {
  const { connection: db, clock, practice } = context;
  const at = clock.now().toISOString();
  db.transaction(() => {
    const user = saveDeskUser(db, null, { ...input.user, active: true });
    insertOffice(db, { ...input.office, practice, createdAt: at }, user.id);
    seedBodies(db, input, vietnamDate(clock.now()));
    seedDirectory(db, input);
    appendAuditEvent(db, {
      at,
      actor: user.fullName,
      method: 'workspace.setUp',
      action: 'Thiết lập ban đầu',
      subjectKind: 'office',
      subjectId: 1,
      reason: '',
      changes: '[]',
      state: canonicalJson(input),
    });
  }).immediate();
}

function seedBodies(db: Connection, input: SetUpInput, today: string): void {
  insertTerm(db, input.term.name, input.term.startsOn);
  // First of all: a body that counts by year needs the year to be open.
  insertSeries(db, {
    kind: 'incoming',
    title: `Văn bản đến ${input.incomingYear}`,
    year: input.incomingYear,
    firstNumber: input.incomingFirstNumber,
    bodyId: null,
    typeCode: null,
    termId: null,
  });
  const bodies = new Map<string, number>();
  input.bodies.forEach((fields, index) => {
    if (bodies.has(fields.symbol))
      throw new DomainError(
        'name_taken',
        { name: fields.symbol },
        { [`bodies.${index}.symbol`]: 'Ký hiệu này đã khai ở trên.' },
      );
    const body = saveIssuingBody(db, null, { ...fields, active: true });
    bodies.set(body.symbol, body.id);
    continueSeries(db, body, input, today);
  });
  input.signers.forEach(({ bodySymbol, ...fields }, index) => {
    const bodyId = bodies.get(bodySymbol);
    if (bodyId === undefined)
      throw new DomainError(
        'not_found',
        { what: `cơ quan ${bodySymbol}` },
        { [`signers.${index}.bodySymbol`]: 'Chưa khai cơ quan này ở trên.' },
      );
    saveSigner(db, null, { ...fields, bodyId });
  });
}

/** The paper books of a body go on where they ended. */
function continueSeries(db: Connection, body: IssuingBody, input: SetUpInput, today: string): void {
  const { incomingYear, term } = input;
  const yearly = body.numbering?.startsWith('year') ?? false;
  // Today where the period holds it: which types share a series is a matter of the day.
  const first = yearly ? `${incomingYear}-01-01` : term.startsOn;
  const day = today >= first && !(yearly && yearOf(today) !== incomingYear) ? today : first;
  const own = (input.lastNumbers ?? []).filter(({ bodySymbol }) => bodySymbol === body.symbol);
  const lastCopy = own.find(({ typeCode }) => typeCode === 'BS')?.lastNumber;
  if (body.certifiesCopies || lastCopy !== undefined)
    openDocumentSeries(db, body, null, day, lastCopy === undefined ? input.copyFirstNumber : lastCopy + 1);
  // Several types may share a series (Quyết định and Quy định, a congress): it goes on after the highest number given.
  const highestFirst = own.filter(({ typeCode }) => typeCode !== 'BS').toSorted((a, b) => b.lastNumber - a.lastNumber);
  for (const { typeCode, lastNumber } of highestFirst) openDocumentSeries(db, body, typeCode, day, lastNumber + 1);
}

function seedDirectory(db: Connection, input: SetUpInput): void {
  const starter = starterDirectory(input.directorySet, input.office);
  const idOf = (organ: StarterOrgan): number => {
    const known = findOrganByName(db, organ.name);
    if (known) return known.id;
    const fields = {
      aliases: '',
      channel: 'network',
      validFrom: null,
      validTo: null,
      successorId: null,
      position: nextOrganPosition(db),
    } as const;
    return saveOrgan(db, null, { ...organ, ...fields }).id;
  };
  for (const organ of starter.organs) idOf(organ);
  for (const { name, aliases, organs } of starter.groups) {
    const members = organs.map((organ) => ({
      kind: 'organ' as const,
      memberId: idOf(organ),
      validFrom: null,
      validTo: null,
    }));
    saveGroup(db, null, { name, aliases }, members);
  }
}
