/** A signed paper as the clerk enters it into the outgoing register; each test says only what matters to it. */
import type { MethodInput, MethodOutput } from '../../electron/contract/api.ts';
import { line, type TestOffice } from './office.ts';

export type EnteredDocument = Partial<MethodInput<'outgoing.register'>>;

/** The input of `outgoing.register` for the office of the committee. */
export async function enteredDocument(
  office: TestOffice,
  changes: EnteredDocument = {},
): Promise<MethodInput<'outgoing.register'>> {
  return {
    bodyId: await office.bodyId('VPTU'),
    typeCode: 'CV',
    documentDate: '2026-11-20',
    subject: 'về việc báo cáo công tác tháng',
    signerId: await office.signerId('VPTU'),
    addressees: [],
    lines: [line('Các ban đảng'), line('Lưu Văn phòng Tỉnh ủy', { target: { kind: 'file_copy' } })],
    listId: null,
    reserveCopies: 0,
    copiesGiven: null,
    urgency: 'normal',
    draftingUnit: '',
    note: '',
    answers: null,
    fileId: null,
    acceptDuplicate: false,
    chosenNumber: null,
    ...changes,
  };
}

/** Enters it; it must be taken. */
export async function enter(
  office: TestOffice,
  changes: EnteredDocument = {},
): Promise<MethodOutput<'outgoing.register'>> {
  return office.call('outgoing.register', await enteredDocument(office, changes));
}

/** The fields of `outgoing.correct` as the document stands. */
export function correctable(document: MethodOutput<'outgoing.get'>): MethodInput<'outgoing.correct'> {
  const { id, version, content } = document;
  const { typeCode, documentDate, subject, signerId, addressees, lines, reserveCopies } = content;
  const { copiesGiven, urgency, draftingUnit, note } = content;
  return {
    id,
    version,
    typeCode,
    documentDate,
    subject,
    signerId: signerId ?? 0,
    addressees,
    lines,
    reserveCopies,
    copiesGiven,
    urgency,
    draftingUnit,
    note,
    reason: '',
  };
}
