/** Where a document stands today: void before returned, recalled before replaced, replaced before corrected. Pure. */
import type { DocumentLink, LifeEvent, Standing } from '../../contract/document-life.schema.ts';

/** The standing that follows from what happened and from the links that end at the document. */
export function findStanding(
  status: string,
  voidReason: string,
  events: readonly LifeEvent[],
  links: readonly DocumentLink[],
): Standing {
  const returned = events.findLast(({ kind }) => kind === 'returned' || kind === 'reinstated');
  if (returned?.kind === 'returned') return { kind: 'returned', on: returned.happenedOn, detail: returned.detail };
  if (status === 'void') return { kind: 'void', on: null, detail: voidReason };
  const recall = events.findLast(({ kind }) => kind === 'recalled' || kind === 'reinstated');
  if (recall?.kind === 'recalled') return { kind: 'recalled', on: recall.happenedOn, detail: recall.detail };
  const by = (relation: DocumentLink['relation']): DocumentLink | undefined =>
    links.findLast((link) => link.relation === relation && !link.outward);
  const recalledBy = by('recalls');
  if (recalledBy) return { kind: 'recalled', on: recalledBy.date, detail: recalledBy.numberText };
  const replacedBy = by('replaces');
  if (replacedBy) return { kind: 'replaced', on: replacedBy.date, detail: replacedBy.numberText };
  const correctedBy = by('corrects');
  if (correctedBy) return { kind: 'corrected', on: correctedBy.date, detail: correctedBy.numberText };
  return { kind: 'in_force', on: null, detail: '' };
}
