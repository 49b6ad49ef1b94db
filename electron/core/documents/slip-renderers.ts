/** The phiếu and stamps of arrivals: reads the register, builds the views, makes the file. (practice.md 1.2, 1.5) */
import type { IncomingDocument } from '../../contract/incoming.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { findFilesOfDocument } from '../filing/filing.repository.ts';
import { getStampSettings } from '../arrival-stamp/stamp.repository.ts';
import {
  formatStampDate,
  formatStampHour,
  isNetworkStamp,
  stampRouting,
  stampWords,
} from '../arrival-stamp/stamp.rules.ts';
import type { QueryContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import { findIncomingByIds } from '../incoming/incoming.repository.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { findActor, getIssuingBody, getOffice } from '../organization/organization.repository.ts';
import type { ArrivalStampView } from '../word/arrival-stamp.view.ts';
import type { SlipFrameView } from '../word/slip.view.ts';
import { chosenSheet } from './label-sheet.rules.ts';
import { findOwnBody, officeFrame } from './office-frame.ts';
import { type Renderer, wordFile } from './renderer-types.ts';
import { buildHandlingSlip, buildResolutionSlip, buildSubmissionSlip, buildTransferSlips } from './slips.builder.ts';

type SlipDocument = 'incoming.slips' | 'incoming.submissionSlips' | 'incoming.stamps' | 'outgoing.submissionSlip';

type Several<Item> = readonly [Item, ...Item[]];

export const slipRenderers: { readonly [N in SlipDocument]: Renderer<N> } = {
  'incoming.slips': async (context, { kind, ids }) => {
    const documents = getLive(context.db, ids);
    const frame = officeFrame(context);
    const stem = describeNumbers(documents);
    if (kind === 'transfer') {
      const slips = transferSlips(context, frame, documents);
      const { renderTransferSlips } = await import('../word/documents/transfer-slip.ts');
      return wordFile(`Phieu chuyen ${stem}`, await renderTransferSlips(slips));
    }
    if (kind === 'resolution') {
      const { renderResolutionSlips } = await import('../word/documents/resolution-slip.ts');
      const slips = mapSeveral(documents, (document) => buildResolutionSlip(frame, document));
      return wordFile(`Phieu giai quyet ${stem}`, await renderResolutionSlips(slips));
    }
    const { renderHandlingSlips } = await import('../word/documents/handling-slip.ts');
    const slips = mapSeveral(documents, (document) => buildHandlingSlip(frame, document));
    return wordFile(`Phieu xu ly ${stem}`, await renderHandlingSlips(slips));
  },

  'incoming.submissionSlips': async (context, { ids, ...submission }) => {
    const documents = getLive(context.db, ids);
    const frame = officeFrame(context);
    const { renderSubmissionSlips } = await import('../word/documents/submission-slip.ts');
    const slips = mapSeveral(documents, (document) => buildSubmissionSlip(frame, document, submission));
    return wordFile(`Phieu trinh ${describeNumbers(documents)}`, await renderSubmissionSlips(slips));
  },

  'outgoing.submissionSlip': async ({ db, today }, { content, to }) => {
    const printed = freezePrinted(getIssuingBody(db, content.bodyId), null);
    const name = documentTypeName(content.typeCode).toLocaleLowerCase('vi');
    const draft = `dự thảo ${name === '' ? 'văn bản' : name}`;
    const appendices = content.appendices.length === 0 ? [] : [`Phụ lục kèm theo: ${content.appendices.length}`];
    const { renderSubmissionSlips } = await import('../word/documents/submission-slip.ts');
    const slip = {
      letterhead: { upperLines: printed.upperLines, bodyLines: printed.bodyLines },
      place: printed.place,
      date: today,
      practice: getOffice(db).practice,
      to: to.split('\n').filter((line) => line.trim() !== ''),
      subject: `về ${draft}`,
      content: [
        `Kính trình xem xét, cho ý kiến ${draft} ${content.subject.replaceAll('\n', ' ')}.`.replace(/ +/g, ' '),
      ],
      enclosures: [`${draft.charAt(0).toLocaleUpperCase('vi')}${draft.slice(1)}`, ...appendices],
      deadline: null,
    };
    return wordFile(`Phieu trinh ${draft}`, await renderSubmissionSlips([slip]));
  },

  'incoming.stamps': async (context, { ids, place, red }, control) => {
    const { db } = context;
    const documents = getLive(db, ids);
    const settings = getStampSettings(db);
    const office = getOffice(db);
    const organ = settings.organName === '' ? office.name : settings.organName;
    const at = (document: IncomingDocument): ArrivalStampView['at'] =>
      place.kind === 'labels'
        ? { leftMm: 0, topMm: 0 }
        : {
            leftMm: place.left,
            topMm: Math.min(LOWEST_MM, place.top + (document.typeCode === 'CV' ? place.letterLower : 0)),
          };
    const stamps = documents.map((document) => ({
      organ,
      words: stampWords(document, settings),
      wordsAbove: isNetworkStamp(document),
      number: document.numberText,
      date: formatStampDate(document.arrivalDate, settings.year),
      hour: formatStampHour(document),
      routedTo: stampRouting(document),
      fileLabel: settings.fileLabel,
      file: document.fileNote || (findFilesOfDocument(db, { kind: 'incoming', id: document.id })[0]?.code ?? ''),
      at: at(document),
    }));
    const { renderArrivalStamps } = await import('../word/documents/arrival-stamps.ts');
    const bytes = await renderArrivalStamps(
      {
        stamps,
        place:
          place.kind === 'labels'
            ? { ...place, sheet: chosenSheet(place.sheet, place.startAt, stampMm) }
            : { kind: 'overprint' },
        red,
        practice: office.practice,
      },
      control,
    );
    return wordFile(`Dau den ${describeNumbers(documents)}`, bytes);
  },
};

/** A stamp that stands lower would not be whole on its page of A4. */
const LOWEST_MM = 261;
const stampMm = { width: 50, height: 35 } as const;

/**
 * Documents in the order chosen, those with a cancelled number left out: nothing travels with them.
 *
 * @throws DomainError not_found, nothing_to_print
 */
function getLive(db: Connection, ids: readonly number[]): Several<IncomingDocument> {
  const documents = findIncomingByIds(db, [...new Set(ids)]);
  if (documents.length === 0) throw new DomainError('not_found', { what: 'văn bản đến này' });
  const [first, ...others] = documents.filter(({ status }) => status === 'registered');
  if (first === undefined) throw new DomainError('nothing_to_print');
  return [first, ...others];
}

/** @throws DomainError not_routed: nothing is left out of a slip unsaid */
function transferSlips(context: QueryContext, frame: SlipFrameView, documents: Several<IncomingDocument>) {
  const open = documents.filter(({ routing }) => routing.length === 0).map(({ numberText }) => numberText);
  const shown = open.length > 10 ? `${open.slice(0, 10).join(', ')} và ${open.length - 10} số khác` : open.join(', ');
  if (open.length > 0) throw new DomainError('not_routed', { numbers: shown });
  const { db } = context;
  const [first, ...others] = buildTransferSlips(frame, documents, {
    from: findOwnBody(db)?.filedAt ?? getOffice(db).name,
    handedBy: findActor(db),
  });
  if (first === undefined) throw new DomainError('not_routed', { numbers: shown });
  return [first, ...others] as const;
}

/** For the name of the file: "so den 790", "so den 790 va 11 van ban khac". */
function describeNumbers(documents: Several<IncomingDocument>): string {
  const [first] = documents;
  const others = documents.length - 1;
  return `so den ${first.numberText}${others === 0 ? '' : ` va ${others} van ban khac`}`;
}

function mapSeveral<Item, Result>(items: Several<Item>, map: (item: Item) => Result): Several<Result> {
  const [first, ...others] = items;
  return [map(first), ...others.map(map)];
}
