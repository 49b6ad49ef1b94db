import type { QueryContext } from '../context.ts';
import type { Connection } from '../db/connection.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { findIssuingBodies, getOffice } from '../organization/organization.repository.ts';
import type { SlipFrameView } from '../word/slip.view.ts';

/** The body whose papers the office's own slips and lists are: the one that certifies copies. */
export function findOwnBody(db: Connection) {
  const bodies = findIssuingBodies(db);
  return bodies.find(({ certifiesCopies }) => certifiesCopies) ?? bodies[0];
}

/** Letterhead, place and day of what the office prints for itself today. */
export function officeFrame({ db, today }: QueryContext): SlipFrameView {
  const office = getOffice(db);
  const body = findOwnBody(db);
  const printed = body ? freezePrinted(body, null) : null;
  return {
    letterhead: {
      upperLines: printed?.upperLines ?? [office.parentName.toLocaleUpperCase('vi')],
      bodyLines: printed?.bodyLines ?? [office.name.toLocaleUpperCase('vi')],
    },
    place: printed?.place ?? office.place,
    date: today,
    practice: office.practice,
  };
}
