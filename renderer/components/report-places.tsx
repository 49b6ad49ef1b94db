import { Link, useLocation } from 'wouter';
import { paths } from './paths.ts';
import './report-places.css';

const places = [
  { label: 'In sổ', to: paths.books },
  { label: 'Thống kê', to: paths.statistics },
  { label: 'Nhập, xuất', to: paths.exchange },
] as const;

/** The three screens of "Sổ và báo cáo". */
export function ReportPlaces() {
  const [here] = useLocation();
  return (
    <nav className="report-places no-print" aria-label="Sổ và báo cáo">
      {places.map(({ label, to }) => (
        <Link key={to} href={to} className="report-place" aria-current={here === to ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
