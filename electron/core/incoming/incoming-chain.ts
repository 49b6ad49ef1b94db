/** The way of a document through the office: arrival → direction → copies → implementing documents → finished. */
import { formatDate } from '../../contract/calendar-date.ts';
import type { CertifiedCopySummary } from '../../contract/certified-copy.schema.ts';
import {
  type DocumentLife,
  type DocumentLink,
  type LifeEvent,
  lifeEventLabels,
} from '../../contract/document-life.schema.ts';
import type { ChainStep, IncomingDocument } from '../../contract/incoming.schema.ts';
import { channelLabels, copyKindLabels } from '../../contract/labels.vi.ts';
import type { Connection } from '../db/connection.ts';
import { findImplementations } from '../outgoing/outgoing.repository.ts';
import { formatRouting } from './incoming.rules.ts';

/** The stations in the order of their dates. */
export function buildChain(
  db: Connection,
  document: IncomingDocument,
  copies: readonly CertifiedCopySummary[],
  life: DocumentLife,
): ChainStep[] {
  const implementations = findImplementations(db, document.id);
  // A reply that also carries the document out is one step, not two.
  const shown = new Set(implementations.map(({ id }) => id));
  const links = life.links.filter(({ other }) => other.kind !== 'outgoing' || !shown.has(other.id));
  const steps = [
    arrival(document),
    ...paper(document),
    ...direction(document),
    ...copies.map(copyStep),
    ...implementations.map(implementationStep),
    ...life.events.map(eventStep),
    ...links.map(linkStep),
    ...finished(document),
  ];
  return steps.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const plain = { number: null, progress: null, link: null } as const;

function arrival(document: IncomingDocument): ChainStep {
  const time = document.arrivalTime === null ? '' : `, lúc ${document.arrivalTime}`;
  return {
    ...plain,
    kind: 'arrival',
    date: document.arrivalDate,
    title: 'Vào sổ số đến',
    number: document.numberText,
    detail: `${document.registeredBy}${time}, ${channelLabels[document.channel].toLocaleLowerCase('vi')}`,
    state: document.status === 'void' ? 'Đã hủy' : '',
    mark: 'passed',
  };
}

function paper({ paperReceivedOn, numberText }: IncomingDocument): ChainStep[] {
  if (paperReceivedOn === null) return [];
  return [
    {
      ...plain,
      kind: 'paper',
      date: paperReceivedOn,
      title: 'Nhận bản giấy',
      detail: `Giữ nguyên số đến ${numberText}`,
      state: '',
      mark: 'passed',
    },
  ];
}

function direction(document: IncomingDocument): ChainStep[] {
  if (document.routing.length === 0 && document.direction === '') return [];
  const state = document.deadline === null ? '' : `Hạn ${formatDate(document.deadline)}`;
  const owed = document.deadline !== null && document.finishedOn === null;
  const routed = formatRouting(document.routing);
  const title = document.direction || `Chuyển ${routed}`;
  return [
    {
      ...plain,
      kind: 'direction',
      date: document.arrivalDate,
      title,
      detail: document.direction === '' ? '' : routed,
      state,
      mark: owed ? 'owed' : 'passed',
    },
  ];
}

function copyStep(copy: CertifiedCopySummary): ChainStep {
  // Behind the lines of an old register stands nobody who could sign.
  const hasReceivers = copy.recipients > 0;
  const complete = hasReceivers && copy.acknowledged === copy.recipients;
  const reached = [
    ...(hasReceivers ? [`${copy.recipients} nơi`] : []),
    ...(copy.copies > 0 ? [`${copy.copies} bản`] : []),
  ];
  return {
    kind: 'copy',
    date: copy.copyDate,
    title: copyKindLabels[copy.kind],
    number: copy.numberText,
    detail: [reached.join(', '), copy.signerName].filter((part) => part !== '').join('. '),
    state: copy.status === 'void' ? 'Đã hủy' : hasReceivers ? `${copy.acknowledged}/${copy.recipients} ký nhận` : '',
    mark: complete ? 'done' : 'passed',
    progress: copy.status === 'void' || !hasReceivers ? null : { done: copy.acknowledged, total: copy.recipients },
    link: { to: 'copy', id: copy.id },
  };
}

function implementationStep(document: ReturnType<typeof findImplementations>[number]): ChainStep {
  return {
    kind: 'implementation',
    date: document.documentDate,
    title: `${document.typeName} ${document.subject}`,
    number: document.numberText,
    detail: document.signerName,
    state: document.status === 'void' ? 'Đã hủy' : 'Đã ban hành',
    mark: 'done',
    progress: null,
    link: { to: 'outgoing', id: document.id },
  };
}

function eventStep({ kind, happenedOn, detail, recordedBy }: LifeEvent): ChainStep {
  return {
    ...plain,
    kind: 'event',
    date: happenedOn,
    title: kind === 'progress' ? detail : lifeEventLabels[kind],
    detail: kind === 'progress' ? recordedBy : detail,
    state: kind === 'recalled' || kind === 'returned' ? lifeEventLabels[kind] : '',
    mark: 'passed',
  };
}

function linkStep({ label, numberText, title, date, other, note }: DocumentLink): ChainStep {
  return {
    ...plain,
    kind: 'link',
    date,
    title: `${label[0]?.toLocaleUpperCase('vi') ?? ''}${label.slice(1)}: ${title}`,
    number: numberText,
    detail: note,
    state: '',
    mark: 'passed',
    link: { to: other.kind, id: other.id },
  };
}

function finished({ finishedOn, result }: IncomingDocument): ChainStep[] {
  if (finishedOn === null) return [];
  return [
    {
      ...plain,
      kind: 'finished',
      date: finishedOn,
      title: result || 'Giải quyết xong',
      detail: '',
      state: 'Xong',
      mark: 'done',
    },
  ];
}
