import { Suspense, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { WorkspaceStatus } from '../../electron/contract/workspace.schema.ts';
import { deskRoleLabels } from '../../electron/contract/labels.vi.ts';
import { useOrganization } from '../api/organization.ts';
import { FrameContext, type FrameInfo } from '../components/frame-context.ts';
import { paths } from '../components/paths.ts';
import { useHotkeys } from '../components/use-hotkeys.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { GlobalSearch } from './global-search.tsx';
import { places } from './places.ts';
import { Rail } from './rail.tsx';
import { loadScreensAhead, Screens } from './screens.tsx';
import './frame.css';

/** The rail at the left and the screen beside it. */
export function Frame({ status }: { readonly status: WorkspaceStatus }) {
  const [location, navigate] = useLocation();
  const organization = useOrganization().data;
  useEffect(loadScreensAhead, []);
  const user = organization?.users.find(({ id }) => id === organization.currentUserId);
  useHotkeys(
    {
      ...Object.fromEntries(places.map(({ digit, path }) => [`Alt+${digit}`, () => navigate(path)])),
      F2: () => navigate(paths.incomingEntry),
    },
    { lowest: true },
  );
  const info = useMemo<FrameInfo>(
    () => ({
      today: organization?.today ?? status.today,
      officeName: status.officeName,
      userName: user?.fullName ?? '',
      practice: status.practice,
      lastBackup: status.lastBackup,
      globalSearch: <GlobalSearch />,
    }),
    [organization?.today, status, user?.fullName],
  );
  return (
    <FrameContext value={info}>
      <div className="frame">
        <Rail
          location={location}
          officeName={status.officeName}
          users={organization?.users ?? []}
          currentUser={user ? { id: user.id, name: user.fullName, role: deskRoleLabels[user.role] } : null}
        />
        <ErrorBoundary key={location}>
          <Suspense fallback={<div className="page" />}>
            <Screens />
          </Suspense>
        </ErrorBoundary>
      </div>
    </FrameContext>
  );
}
