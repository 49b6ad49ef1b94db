import { Link, useLocation } from 'wouter';
import { classNames } from './class-names.ts';
import { paths } from './paths.ts';
import './report-places.css';

const places = [
  { label: 'In sổ', to: paths.books },
  { label: 'Thống kê', to: paths.statistics },
  { label: 'Phát hành', to: paths.delivery },
  { label: 'Hồ sơ', to: paths.filing },
  { label: 'Nhập, xuất', to: paths.exchange },
] as const;

/** The five screens of "Sổ và báo cáo": beside the title, and where that has no room at the head of the content (`narrow`). */
export function ReportPlaces({ narrow }: { readonly narrow?: boolean }) {
  const [here] = useLocation();
  return (
    <nav className={classNames('report-places no-print', narrow && 'report-places-narrow')} aria-label="Sổ và báo cáo">
      {places.map(({ label, to }) => (
        <Link
          key={to}
          href={to}
          className="report-place"
          aria-current={here === to || (to !== paths.books && here.startsWith(`${to}/`)) ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
