/** After the issue: sent, signed for, numbered, returned, overdue, and whom to tell. (practice.md 4.3) */
import { addDays, daysBetween, formatDate } from '../../contract/calendar-date.ts';
import type { RecipientChoice } from '../../contract/desk.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import {
  type ConcernedDocument,
  countOverdue,
  findConcerned,
  findOverdue,
  findRecipient,
  getDeskSettings,
  getOwnLabelSheets,
  getRecipient,
  saveDeskSettings,
  saveOwnLabelSheets,
  setChannelAndNote,
  setCopyNumbers,
  setHandling,
  setReturned,
  setSent,
} from './dispatch.repository.ts';
import {
  type DistributionRecipient,
  findRecipients,
  getDistribution,
  type OwnerKind,
  setReceipts,
} from './distribution.repository.ts';
import { describeDocument, getDispatched } from './document-facts.ts';
import { writeNoticeLetter } from './notice-letter.rules.ts';
import { parseOrdinals } from './ordinals.rules.ts';
import { overdueRule } from './overdue.rules.ts';
import { parseSlipCode } from './slip-code.rules.ts';
import { deliveryChannelLabels } from '../../contract/distribution.schema.ts';

type Topic = RegisterHandlers<'distribution'>;
type DispatchMethod =
  | 'distribution.recordDispatch'
  | 'distribution.recordSignatures'
  | 'distribution.recordReturns'
  | 'distribution.correctRecipient'
  | 'distribution.numberCopies'
  | 'distribution.setHandling'
  | 'distribution.findByCode'
  | 'distribution.recordScan'
  | 'distribution.getSettings'
  | 'distribution.saveSettings'
  | 'distribution.getLabelSheets'
  | 'distribution.saveLabelSheets'
  | 'distribution.listOverdue'
  | 'distribution.prepareNotice';

/** Documents listed at once on "Quá hạn ký nhận". */
const overdueShown = 200;

export const dispatchHandlers: Pick<Topic, DispatchMethod> = {
  'distribution.recordDispatch': (context, { recipients, sentOn }) => {
    const chosen = chooseRecipients(context, recipients, sentOn);
    const rows = setSent(context.db, chosen.ids, sentOn);
    return recordOn(context, chosen, rows, sentOn === null ? 'Bỏ ngày gửi' : 'Gửi', { sentOn });
  },

  'distribution.recordSignatures': (context, { recipients, receivedOn, receivedBy }) => {
    const chosen = chooseRecipients(context, recipients, receivedOn);
    const { changed } = setReceipts(context.db, chosen.ids, receivedOn, receivedBy);
    const action = receivedOn === null ? 'Bỏ ghi nhận' : 'Ghi ký nhận';
    return recordOn(context, chosen, changed, action, { receivedOn, receivedBy });
  },

  'distribution.recordReturns': (context, { recipients, returnedOn, copies }) => {
    const chosen = chooseRecipients(context, recipients, returnedOn);
    for (const { ownerKind, ownerId } of chosen.documents) assertReturnable(context.db, ownerKind, ownerId);
    const rows = setReturned(context.db, chosen.ids, returnedOn, copies);
    const action = returnedOn === null ? 'Bỏ ghi trả lại' : 'Ghi trả lại';
    return recordOn(context, chosen, rows, action, { returnedOn, copies });
  },

  'distribution.correctRecipient': ({ db, record }, { id, channel, note }) => {
    const before = getRecipient(db, id);
    assertNotSecret({ note });
    setChannelAndNote(db, id, channel, note);
    const label = (value: string): string =>
      Object.entries(deliveryChannelLabels).find(([key]) => key === value)?.[1] ?? value;
    record({
      subjectKind: before.ownerKind,
      subjectId: before.ownerId,
      action: `Sửa kênh gửi, ghi chú: ${before.name}`,
      changes: [
        { label: 'Kênh gửi', before: label(before.channel), after: label(channel) },
        { label: 'Ghi chú', before: before.note, after: note },
      ].filter((change) => change.before !== change.after),
      state: { id, channel, note },
    });
    return { rows: 1 };
  },

  'distribution.numberCopies': ({ db, record }, { ownerKind, ownerId, firstNumber, paperOnly }) => {
    const { id } = getLiveDistribution(db, ownerKind, ownerId);
    const rows = setCopyNumbers(db, id, firstNumber, paperOnly);
    record({
      subjectKind: ownerKind,
      subjectId: ownerId,
      action: firstNumber === null ? 'Bỏ số bản' : `Đánh số bản từ ${firstNumber} cho ${rows} nơi`,
      state: { firstNumber, paperOnly },
    });
    return { rows };
  },

  'distribution.setHandling': ({ db, record }, { ownerKind, ownerId, ...handling }) => {
    const { id, asOf } = getLiveDistribution(db, ownerKind, ownerId);
    if (handling.returnBy !== null && handling.returnBy < asOf)
      throw new DomainError(
        'date_before_document',
        { date: formatDate(handling.returnBy), documentDate: formatDate(asOf) },
        { returnBy: 'Trước ngày văn bản.' },
      );
    setHandling(db, id, handling);
    record({ subjectKind: ownerKind, subjectId: ownerId, action: 'Đặt cách theo dõi sau phát hành', state: handling });
    return { done: true };
  },

  'distribution.findByCode': ({ db }, { code }) => describeSlip(db, code),

  'distribution.recordScan': (context, { code, what, on, receivedBy }) => {
    const { db } = context;
    const slip = describeSlip(db, code);
    const chosen = chooseRecipients(context, { by: 'ids', ids: slip.recipientIds }, on);
    if (what === 'returned') assertReturnable(db, slip.ownerKind, slip.ownerId);
    const rows =
      what === 'sent'
        ? setSent(db, chosen.ids, on)
        : what === 'received'
          ? setReceipts(db, chosen.ids, on, receivedBy).changed
          : setReturned(db, chosen.ids, on, null);
    const action = { sent: 'Quét phiếu: gửi', received: 'Quét phiếu: ký nhận', returned: 'Quét phiếu: trả lại' }[what];
    recordOn(context, chosen, rows, `${action} ${slip.recipient}`, { code, what, on, receivedBy });
    return describeSlip(db, code);
  },

  'distribution.getSettings': ({ db }) => getDeskSettings(db),

  'distribution.getLabelSheets': ({ db }) => ({ sheets: getOwnLabelSheets(db) }),

  'distribution.saveLabelSheets': ({ db, record }, { sheets }) => {
    saveOwnLabelSheets(db, sheets);
    record({ subjectKind: 'desk_setting', subjectId: null, action: 'Sửa khổ nhãn riêng', state: sheets });
    return { sheets };
  },

  'distribution.saveSettings': ({ db, record }, settings) => {
    saveDeskSettings(db, settings);
    record({ subjectKind: 'desk_setting', subjectId: null, action: 'Sửa cài đặt phát hành', state: settings });
    return settings;
  },

  'distribution.listOverdue': ({ db, today }) => {
    const settings = getDeskSettings(db);
    const { receiptDays } = settings;
    const rule = overdueRule(settings, today);
    return {
      receiptDays,
      total: countOverdue(db, rule),
      documents: findOverdue(db, rule, overdueShown).map(({ ownerKind, ownerId, sentOn, waiting, names }) => {
        const { numberText, subject } = describeDocument(db, ownerKind, ownerId);
        const dueOn = addDays(sentOn, receiptDays);
        const daysLate = daysBetween(dueOn, today);
        return { ownerKind, ownerId, numberText, subject, dueOn, daysLate, waiting, names: [...names] };
      }),
    };
  },

  'distribution.prepareNotice': ({ db, today }, { ownerKind, ownerId, what, reason, replacedBy }) => {
    assertNotSecret({ reason, replacedBy });
    const { facts, distribution } = getDispatched(db, ownerKind, ownerId);
    const { filedAt } = facts.printed;
    const office = { today, filedAt, returnBy: distribution.returnBy };
    return {
      toTell: tellEachOnce(findRecipients(db, distribution.id)),
      content: writeNoticeLetter(facts, distribution.lines, { what, reason, replacedBy }, office),
    };
  },
};

/** @throws DomainError erased_document: nobody stands behind an erased number any more */
function getLiveDistribution(db: Connection, ownerKind: OwnerKind, ownerId: number) {
  const { numberText } = describeDocument(db, ownerKind, ownerId);
  assertNotErased(db, ownerKind, { id: ownerId, numberText });
  return getDistribution(db, ownerKind, ownerId);
}

interface Chosen {
  readonly ids: readonly number[];
  readonly documents: readonly ConcernedDocument[];
}

/** @throws DomainError when nobody is chosen, or the day lies in the future or before a document */
function chooseRecipients({ db, today }: QueryContext, choice: RecipientChoice, on: string | null): Chosen {
  const ids = findChosen(db, choice);
  const documents = findConcerned(db, ids);
  if (documents.length === 0) throw new DomainError('not_found', { what: 'nơi nhận này' });
  if (on !== null && on > today)
    throw new DomainError('date_in_future', { date: formatDate(on) }, { date: 'Ngày này chưa tới.' });
  const later = on === null ? undefined : documents.find(({ asOf }) => on < asOf);
  if (on !== null && later)
    throw new DomainError(
      'date_before_document',
      { date: formatDate(on), documentDate: formatDate(later.asOf) },
      { date: 'Trước ngày văn bản.' },
    );
  return { ids, documents };
}

function findChosen(db: Connection, choice: RecipientChoice): readonly number[] {
  if (choice.by === 'ids') return choice.ids;
  const recipients = findRecipients(db, getDistribution(db, choice.ownerKind, choice.ownerId).id);
  if (choice.by === 'all') return recipients.map(({ id }) => id);
  return parseOrdinals(choice.ordinals, recipients.length).flatMap((ordinal) => recipients[ordinal - 1]?.id ?? []);
}

function recordOn(
  { record }: CommandContext,
  { ids, documents }: Chosen,
  rows: number,
  action: string,
  state: Readonly<Record<string, unknown>>,
): { readonly rows: number } {
  const [document] = documents;
  const one = documents.length === 1 && document;
  record({
    subjectKind: one ? document.ownerKind : 'distribution',
    subjectId: one ? document.ownerId : null,
    action: `${action}: ${rows} nơi`,
    state: { recipientIds: ids, ...state },
  });
  return { rows };
}

function assertReturnable(db: Connection, ownerKind: 'copy' | 'outgoing', ownerId: number): void {
  if (!getDispatched(db, ownerKind, ownerId).returnable) throw new DomainError('not_returnable');
}

/** The slip with this code: one document for one recipient, in however many lines. @throws DomainError code_unreadable, not_found */
function describeSlip(db: Connection, code: string) {
  const id = parseSlipCode(code);
  if (id === null) throw new DomainError('code_unreadable', { code: code.slice(0, 40) }, { code: 'Quét lại mã.' });
  const row = findRecipient(db, id);
  if (!row) throw new DomainError('not_found', { what: `phiếu gửi mã ${code.slice(0, 40)}` });
  const { facts, distribution, returnable } = getDispatched(db, row.ownerKind, row.ownerId);
  const rows = findRecipients(db, distribution.id).filter(({ key }) => key === row.key);
  const [first] = rows;
  const same = (pick: (recipient: DistributionRecipient) => string | null): string | null =>
    first && rows.every((recipient) => pick(recipient) !== null) ? pick(first) : null;
  return {
    ownerKind: facts.ownerKind,
    ownerId: facts.ownerId,
    numberText: facts.numberText,
    subject: facts.subject,
    recipient: row.name,
    recipientIds: rows.map((recipient) => recipient.id),
    copies: rows.reduce((sum, { copies }) => sum + copies, 0),
    sentOn: same(({ sentOn }) => sentOn),
    receivedOn: same(({ receivedOn }) => receivedOn),
    returnedOn: same(({ returnedOn }) => returnedOn),
    returnable,
  };
}

/** Each recipient once, with everything he got. */
function tellEachOnce(recipients: readonly DistributionRecipient[]) {
  const told = new Map<string, { copies: number; row: DistributionRecipient }>();
  for (const row of recipients) {
    const known = told.get(row.key);
    if (known) known.copies += row.copies;
    else told.set(row.key, { copies: row.copies, row });
  }
  return [...told.values()].map(({ copies, row: { key, name, channel, sentOn, receivedOn, returnedOn } }) => ({
    key,
    name,
    channel,
    copies,
    sentOn,
    receivedOn,
    returnedOn,
  }));
}
