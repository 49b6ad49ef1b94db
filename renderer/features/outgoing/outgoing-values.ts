import { foldVietnamese } from '../../../electron/contract/text.ts';
import type { DistributionLine } from '../../../electron/contract/distribution.schema.ts';
import { documentTypeName, documentTypes, findDocumentType } from '../../../electron/contract/document-types.ts';
import type { Urgency } from '../../../electron/contract/labels.vi.ts';
import type { IssuingBody, Organization } from '../../../electron/contract/organization.schema.ts';
import type { AnswerRelation, OutgoingEntryDefaults } from '../../../electron/contract/outgoing-entry.schema.ts';
import type { OutgoingDetail } from '../../../electron/contract/outgoing.schema.ts';
import { signersOf } from '../../components/signer-label.ts';
import { composeLines, splitLines } from './entered-lines.ts';

/** What stands in the fields; nơi nhận both as it was typed and as it was read. */
export interface OutgoingValues {
  readonly bodyId: number;
  readonly typeText: string;
  readonly documentDate: string | null;
  readonly subject: string;
  /** Names separated by ";". */
  readonly addressees: string;
  readonly signerId: number | null;
  /** Nơi nhận as typed or pasted. */
  readonly recipients: string;
  /** The lines read from it, without "Lưu …". */
  readonly lines: readonly DistributionLine[];
  /** The text that the lines were read from. */
  readonly linesOf: string;
  readonly listId: number | null;
  readonly reserveCopies: number;
  /** Who keeps the file copy: what stands behind "Lưu". */
  readonly fileHolder: string;
  readonly fileLines: readonly DistributionLine[];
  /** null: as nơi nhận add up. */
  readonly copiesGiven: number | null;
  readonly urgency: Urgency;
  readonly draftingUnit: string;
  readonly relation: AnswerRelation;
  readonly answersText: string;
  readonly fileText: string;
  readonly note: string;
}

/** An empty form for a body on a day. */
export function blankValues(organization: Organization, body: IssuingBody | undefined, date: string): OutgoingValues {
  return {
    bodyId: body?.id ?? 0,
    typeText: '',
    documentDate: date,
    subject: '',
    addressees: '',
    signerId: body ? (signersOf(organization.signers, body.id, date)[0]?.id ?? null) : null,
    recipients: '',
    lines: [],
    linesOf: '',
    listId: null,
    reserveCopies: 0,
    fileHolder: body?.filedAt ?? '',
    fileLines: [],
    copiesGiven: null,
    urgency: 'normal',
    draftingUnit: '',
    relation: 'replies_to',
    answersText: '',
    fileText: '',
    note: '',
  };
}

/** The type meant by what was typed: its name, its code or its symbol, without accents; null when it is none. */
export function typeCodeOf(typed: string): string | null {
  const key = foldVietnamese(typed.trim());
  if (key === '') return null;
  const found =
    documentTypes.find(({ name }) => foldVietnamese(name) === key) ??
    documentTypes.find(({ code, symbol }) => [code, symbol].some((known) => foldVietnamese(known) === key));
  return found?.code ?? null;
}

/** True for the types that begin with "Kính gửi", "Kính trình". */
export function isAddressed(typed: string): boolean {
  const form = findDocumentType(typeCodeOf(typed) ?? '')?.form;
  return form === 'letter' || form === 'submission';
}

const namesOf = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The fields that entering and correcting share, as the contract takes them. */
export function sharedInput(values: OutgoingValues) {
  return {
    typeCode: typeCodeOf(values.typeText) ?? '',
    documentDate: values.documentDate ?? '',
    subject: values.subject,
    signerId: values.signerId ?? 0,
    addressees: namesOf(values.addressees),
    lines: composeLines(values),
    reserveCopies: values.reserveCopies,
    copiesGiven: values.copiesGiven,
    urgency: values.urgency,
    draftingUnit: values.draftingUnit,
    note: values.note,
  };
}

type Entered = NonNullable<OutgoingEntryDefaults['last']>;

/** The fields of a registered document, to be corrected or repeated. */
function enteredValues(entered: Omit<Entered, 'signerId' | 'file'> & { readonly signerId: number | null }) {
  const { bodyId, documentDate, subject, signerId, listId, reserveCopies, copiesGiven } = entered;
  const { urgency, draftingUnit, note } = entered;
  const typeText = documentTypeName(entered.typeCode);
  const addressees = entered.addressees.filter((name) => name !== '').join('; ');
  return {
    bodyId,
    typeText,
    documentDate,
    subject,
    addressees,
    signerId,
    listId,
    reserveCopies,
    copiesGiven,
    urgency,
    draftingUnit,
    note,
    ...splitLines(entered.lines),
  };
}

export function valuesOfDocument(organization: Organization, { content }: OutgoingDetail): OutgoingValues {
  const body = organization.bodies.find(({ id }) => id === content.bodyId);
  return { ...blankValues(organization, body, content.documentDate), ...enteredValues(content) };
}

/**
 * "Như văn bản trước" (Ctrl+D): what is still empty is filled from the last entry, of the same body. Subject and date are not
 * repeated when they were typed already. `fileText` is its hồ sơ as the field shows it.
 */
export function fillFromLast(values: OutgoingValues, last: Entered, fileText: string): OutgoingValues {
  const source: Partial<OutgoingValues> = { ...enteredValues(last), fileText };
  const keep = <Key extends keyof OutgoingValues>(key: Key): OutgoingValues[Key] =>
    values[key] === '' || values[key] === null ? ((source[key] ?? values[key]) as OutgoingValues[Key]) : values[key];
  const untouched = values.recipients === '';
  return {
    ...values,
    bodyId: last.bodyId,
    typeText: keep('typeText'),
    subject: keep('subject'),
    addressees: keep('addressees'),
    signerId: values.bodyId === last.bodyId && values.signerId !== null ? values.signerId : last.signerId,
    draftingUnit: keep('draftingUnit'),
    fileText: keep('fileText'),
    urgency: values.urgency === 'normal' ? last.urgency : values.urgency,
    ...(untouched ? { ...splitLines(last.lines), listId: last.listId, reserveCopies: last.reserveCopies } : {}),
  };
}

const typedFields = [
  'typeText',
  'subject',
  'addressees',
  'recipients',
  'draftingUnit',
  'answersText',
  'fileText',
  'note',
] as const;

/** True when something was typed that leaving would lose. */
export function isTouched(values: OutgoingValues): boolean {
  return typedFields.some((field) => values[field] !== '') || values.copiesGiven !== null;
}
