import type { ReactNode } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import { useOrganization } from '../../api/organization.ts';
import { Band } from '../../components/band.tsx';
import { classNames } from '../../components/class-names.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { BackupSettings } from './backup-settings.tsx';
import { BodySettings } from './body-settings.tsx';
import { DeliverySettings } from './delivery-settings.tsx';
import { CalendarSettings } from './calendar-settings.tsx';
import { ErasureSettings } from './erasure-settings.tsx';
import { OfficeSettings } from './office-settings.tsx';
import { SeriesSettings } from './series-settings.tsx';
import { SignerSettings } from './signer-settings.tsx';
import { StampSettingsPart } from './stamp-settings.tsx';
import { TermSettings } from './term-settings.tsx';
import { UserSettings } from './user-settings.tsx';
import '../../components/plain-table.css';
import './settings.css';

const parts: readonly {
  readonly path: string;
  readonly label: string;
  readonly show: (organization: Organization) => ReactNode;
}[] = [
  { path: 'co-quan', label: 'Cơ quan', show: (organization) => <OfficeSettings organization={organization} /> },
  { path: 'ban-hanh', label: 'Cơ quan ban hành', show: (organization) => <BodySettings organization={organization} /> },
  { path: 'nguoi-ky', label: 'Người ký', show: (organization) => <SignerSettings organization={organization} /> },
  { path: 'nhiem-ky', label: 'Nhiệm kỳ', show: (organization) => <TermSettings organization={organization} /> },
  { path: 'so', label: 'Sổ và số', show: (organization) => <SeriesSettings organization={organization} /> },
  { path: 'phat-hanh', label: 'Phát hành', show: () => <DeliverySettings /> },
  { path: 'dau-den', label: 'Dấu đến và nhãn', show: () => <StampSettingsPart /> },
  { path: 'nguoi-dung', label: 'Người dùng', show: (organization) => <UserSettings organization={organization} /> },
  { path: 'ngay-nghi', label: 'Ngày nghỉ', show: () => <CalendarSettings /> },
  { path: 'sao-luu', label: 'Sao lưu và khôi phục', show: () => <BackupSettings /> },
  { path: 'xoa-noi-dung-mat', label: 'Xóa nội dung mật', show: () => <ErasureSettings /> },
];

/** Cài đặt: everything that was said at the first run, and what comes with the years. */
export function SettingsScreen() {
  const organization = useOrganization();
  const [location] = useLocation();
  return (
    <Page panes title="Cài đặt" search={null}>
      <div className="settings">
        <nav className="settings-nav" aria-label="Mục cài đặt">
          <ul>
            {parts.map(({ path, label }) => {
              const to = `${paths.settings}/${path}`;
              return (
                <li key={path}>
                  <Link
                    href={to}
                    className={classNames('settings-link', location === to && 'is-here')}
                    aria-current={location === to ? 'page' : undefined}
                  >
                    {label}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        <div className="settings-main">
          {organization.error ? <Band tone="error">{errorSentence(organization.error)}</Band> : null}
          <Switch>
            {parts.map(({ path, show }) => (
              <Route key={path} path={`${paths.settings}/${path}`}>
                {organization.data ? show(organization.data) : null}
              </Route>
            ))}
            <Route>
              <Redirect to={`${paths.settings}/co-quan`} replace />
            </Route>
          </Switch>
        </div>
      </div>
    </Page>
  );
}
