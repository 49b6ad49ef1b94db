import { copyPage } from '../../../electron/core/word/documents/certified-copy.ts';
import { partyDocument } from '../../../electron/core/word/documents/party-document.ts';
import type { ProfileId } from '../../../electron/core/word/party-document.view.ts';
import type { LayoutProfile } from '../../../electron/core/word/profiles/profile.ts';
import { profileById } from '../../../electron/core/word/profiles/profile-for-date.ts';
import { type ReadParagraph, readWordFile } from '../support/word-file.ts';
import { type ConformanceCase, conformanceCases } from './cases.ts';
import type { Rule, Subject } from './rule.ts';
import { addresseeRules } from './rules-addressees.ts';
import { appendixRules } from './rules-appendix.ts';
import { bodyRules } from './rules-body.ts';
import { copyRules } from './rules-copy.ts';
import { letterheadRules } from './rules-letterhead.ts';
import { markRules } from './rules-marks.ts';
import { numberDateRules } from './rules-number-date.ts';
import { pageRules } from './rules-page.ts';
import { recipientRules } from './rules-recipients.ts';
import { signatureRules } from './rules-signature.ts';
import { titleRules } from './rules-title.ts';

export const rules: readonly Rule[] = [
  ...pageRules,
  ...letterheadRules,
  ...numberDateRules,
  ...titleRules,
  ...addresseeRules,
  ...bodyRules,
  ...appendixRules,
  ...signatureRules,
  ...recipientRules,
  ...markRules,
  ...copyRules,
];

/** One row of the table: a rule in one rule book. */
export type RuleResult = {
  readonly rule: Rule;
  readonly profile: ProfileId;
  readonly clause: string;
  readonly checked: number;
  readonly failures: readonly string[];
};

/** Holds all cases of a rule book against all its rules; `profile` replaces the rule book's data, to see rows turn red. */
export function evaluate(
  id: ProfileId,
  profile: LayoutProfile = profileById(id),
  cases = conformanceCases(id),
): readonly RuleResult[] {
  const rows = rules.flatMap((rule) => {
    const clause = rule.clause[id];
    return clause === undefined ? [] : [{ rule, profile: id, clause, checked: 0, failures: [] as string[] }];
  });
  for (const one of cases) {
    const subject = subjectOf(one, profile);
    for (const row of rows) {
      if (!row.rule.applies(subject)) continue;
      row.checked += 1;
      const found = row.rule.check(subject);
      if (found !== null) row.failures.push(`${one.id}: ${found}`);
    }
  }
  return rows;
}

export function renderCase(one: ConformanceCase, profile: LayoutProfile): Uint8Array {
  return one.kind === 'document' ? partyDocument(one.view, profile) : copyPage(one.copy, profile);
}

function subjectOf(one: ConformanceCase, profile: LayoutProfile): Subject {
  const file = readWordFile(renderCase(one, profile));
  const byStyle = new Map<string, ReadParagraph[]>();
  for (const paragraph of file.paragraphs.filter((one) => one.text !== '')) {
    const group = byStyle.get(paragraph.style);
    if (group === undefined) byStyle.set(paragraph.style, [paragraph]);
    else group.push(paragraph);
  }
  return {
    profile: one.profile,
    view: one.kind === 'document' ? one.view : null,
    copy: one.kind === 'copy' ? one.copy : null,
    file,
    styled: (name): readonly ReadParagraph[] => byStyle.get(name) ?? [],
  };
}

/** A few cases that together meet every rule: the first and the last to which each applies. */
export function coveringCases(id: ProfileId): readonly ConformanceCase[] {
  const cases = conformanceCases(id);
  const subjects = cases.map((one) => subjectOf(one, profileById(id)));
  const chosen = new Set<number>();
  for (const rule of rules.filter((one) => one.clause[id] !== undefined)) {
    chosen.add(subjects.findIndex((subject) => rule.applies(subject)));
    chosen.add(subjects.findLastIndex((subject) => rule.applies(subject)));
  }
  return cases.filter((_, i) => chosen.has(i));
}
