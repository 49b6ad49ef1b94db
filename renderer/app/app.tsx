import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { createQueryClient } from '../api/query-client.ts';
import { useOtherWindows } from '../api/use-call.ts';
import { useWorkspaceStatus } from '../api/workspace.ts';
import { AnnouncerProvider } from '../components/announcer.tsx';
import { Band } from '../components/band.tsx';
import { Button } from '../components/button.tsx';
import { errorSentence } from '../components/error-sentence.ts';
import { KeyHelpProvider } from '../components/key-help.tsx';
import { paths } from '../components/paths.ts';
import { forgetUnsaved } from '../components/use-unsaved-window.ts';
import { forgetKeptStates } from '../components/use-kept-state.ts';
import { ConnectionBand } from './connection-band.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { PracticeBand } from './practice-band.tsx';

const SetUpScreen = lazy(async () => ({ default: (await import('../features/set-up/set-up-screen.tsx')).SetUpScreen }));
const FailureScreen = lazy(async () => ({
  default: (await import('../features/set-up/failure-screen.tsx')).FailureScreen,
}));

/** The whole program: providers, then the screen that fits the state of the registers. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Router hook={useHashLocation}>
        <AnnouncerProvider>
          <KeyHelpProvider>
            <ErrorBoundary>
              <div className="whole-window">
                <ConnectionBand />
                <Workspace />
              </div>
            </ErrorBoundary>
          </KeyHelpProvider>
        </AnnouncerProvider>
      </Router>
    </QueryClientProvider>
  );
}

function Workspace() {
  useOtherWindows();
  const status = useWorkspaceStatus();
  const office = status.data?.state === 'ready' ? `${status.data.practice} ${status.data.dataFolder}` : '';
  // What was typed or filtered in one office has no place in another.
  const [, navigate] = useLocation();
  const former = useRef('');
  useEffect(() => {
    if (office === '' || office === former.current) return;
    if (former.current !== '') {
      forgetKeptStates();
      forgetUnsaved();
      navigate(paths.today, { replace: true });
    }
    former.current = office;
  }, [office, navigate]);
  if (status.error && !status.data) {
    return (
      <div className="lone-message">
        <Band tone="error" actions={<Button onClick={() => void status.refetch()}>Thử lại</Button>}>
          {errorSentence(status.error)}
        </Band>
      </div>
    );
  }
  // The frame at once, empty, rather than a blank page.
  if (!status.data) return <div className="frame frame-empty" />;
  if (status.data.state !== 'ready') {
    return (
      <div className="window">
        {status.data.practice ? <PracticeBand /> : null}
        <div className="window-rest">
          <Suspense fallback={<div className="frame frame-empty" />}>
            {status.data.state === 'set_up' ? (
              <SetUpScreen status={status.data} />
            ) : (
              <FailureScreen status={status.data} />
            )}
          </Suspense>
        </div>
      </div>
    );
  }
  return (
    <div className="window">
      {status.data.practice ? <PracticeBand /> : null}
      <Frame status={status.data} />
    </div>
  );
}
