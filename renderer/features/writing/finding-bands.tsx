import { Button } from '../../components/button.tsx';
import type { Finding } from './findings.ts';

/** What was found, the clause it rests on, and the one change offered; stands below what it concerns. */
export function FindingBands({
  findings,
  onFix,
}: {
  readonly findings: readonly Finding[];
  readonly onFix: (finding: Finding) => void;
}) {
  return findings.map((finding) => (
    <div key={`${finding.path}${finding.message}`} className="finding" role="note">
      <svg className="band-icon" viewBox="0 0 18 18" aria-hidden="true">
        <path d="M9 2.2 16.4 15.4H1.6Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
        <path d="M9 6.8v4.2M9 12.4v1.2" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <p>
        {finding.message}
        <span className="finding-clause">{finding.clause}</span>
      </p>
      {finding.fix ? (
        <Button small onClick={() => onFix(finding)}>
          {fixLabel(finding.fix)}
        </Button>
      ) : null}
    </div>
  ));
}

function fixLabel({ from, to }: { readonly from: string; readonly to: string }): string {
  if (to.trim() === '') return `Bỏ “${from.trim()}”`;
  return to.length <= 28 ? `Sửa thành “${to.trim()}”` : 'Sửa';
}
