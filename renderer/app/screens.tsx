import { lazy, useState, type ComponentType } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { paths } from '../components/paths.ts';

const TodayScreen = lazy(async () => ({ default: (await import('../features/today/today-screen.tsx')).TodayScreen }));
const IncomingListScreen = lazy(async () => ({
  default: (await import('../features/incoming/incoming-list-screen.tsx')).IncomingListScreen,
}));
const incomingEntry = screenAhead(
  async () => (await import('../features/incoming/incoming-entry-screen.tsx')).IncomingEntryScreen,
);
const IncomingBatchScreen = lazy(async () => ({
  default: (await import('../features/incoming/incoming-batch-screen.tsx')).IncomingBatchScreen,
}));
const CertifyScreen = lazy(async () => ({
  default: (await import('../features/certified-copy/certify-screen.tsx')).CertifyScreen,
}));
const IncomingDetailScreen = lazy(async () => ({
  default: (await import('../features/incoming/incoming-detail-screen.tsx')).IncomingDetailScreen,
}));
const RecipientsScreen = lazy(async () => ({
  default: (await import('../features/recipients/recipients-screen.tsx')).RecipientsScreen,
}));
const OutgoingListScreen = lazy(async () => ({
  default: (await import('../features/outgoing/outgoing-list-screen.tsx')).OutgoingListScreen,
}));
const outgoingEntry = screenAhead(
  async () => (await import('../features/outgoing/outgoing-entry-screen.tsx')).OutgoingEntryScreen,
);
const OutgoingDetailScreen = lazy(async () => ({
  default: (await import('../features/outgoing/outgoing-detail-screen.tsx')).OutgoingDetailScreen,
}));
const CopiesListScreen = lazy(async () => ({
  default: (await import('../features/copies/copies-list-screen.tsx')).CopiesListScreen,
}));
const CopyDetailScreen = lazy(async () => ({
  default: (await import('../features/copies/copy-detail-screen.tsx')).CopyDetailScreen,
}));
const WritingStartScreen = lazy(async () => ({
  default: (await import('../features/writing/writing-start-screen.tsx')).WritingStartScreen,
}));
const ImplementScreen = lazy(async () => ({
  default: (await import('../features/writing/writing-start-screen.tsx')).ImplementScreen,
}));
const WritingScreen = lazy(async () => ({
  default: (await import('../features/writing/writing-screen.tsx')).WritingScreen,
}));
const StatisticsScreen = lazy(async () => ({
  default: (await import('../features/statistics/statistics-screen.tsx')).StatisticsScreen,
}));
const ExchangeScreen = lazy(async () => ({
  default: (await import('../features/exchange/exchange-screen.tsx')).ExchangeScreen,
}));
const BooksScreen = lazy(async () => ({ default: (await import('../features/books/books-screen.tsx')).BooksScreen }));
const BookFormScreen = lazy(async () => ({
  default: (await import('../features/books/book-form-screen.tsx')).BookFormScreen,
}));
const DeliveryFiguresScreen = lazy(async () => ({
  default: (await import('../features/delivery-figures/delivery-figures-screen.tsx')).DeliveryFiguresScreen,
}));
const CaseFileListScreen = lazy(async () => ({
  default: (await import('../features/filing/case-file-list-screen.tsx')).CaseFileListScreen,
}));
const CaseFileScreen = lazy(async () => ({
  default: (await import('../features/filing/case-file-screen.tsx')).CaseFileScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
}));

/** Loads the entry forms ahead of their first use: after F2 the hands type at once. */
export function loadScreensAhead(): void {
  incomingEntry.load();
  outgoingEntry.load();
}

/**
 * A screen that can be loaded ahead. `lazy` gives way to an empty place at its first use even when the code is there already,
 * and React fills that place no sooner than 300 ms later: what was typed by then would be lost.
 */
function screenAhead(load: () => Promise<ComponentType>) {
  let loaded: ComponentType | null = null;
  const take = async (): Promise<ComponentType> => (loaded ??= await load());
  const Later = lazy(async () => ({ default: await take() }));
  function Screen() {
    // The one it began with: another one would begin the form anew.
    const [Shown] = useState(() => loaded ?? Later);
    return <Shown />;
  }
  return { Screen, load: (): void => void take().catch(() => undefined) } as const;
}

/** Which screen stands at which address. Each is loaded when first opened. */
export function Screens() {
  return (
    <Switch>
      <Route path={paths.today} component={TodayScreen} />
      <Route path={paths.incoming} component={IncomingListScreen} />
      <Route path={paths.incomingEntry} component={incomingEntry.Screen} />
      <Route path={paths.incomingBatch} component={IncomingBatchScreen} />
      <Route path="/van-ban-den/:id">{({ id }) => <IncomingDetailScreen key={id} id={Number(id)} />}</Route>
      <Route path="/van-ban-den/:id/sao">{({ id }) => <CertifyScreen incomingId={Number(id)} />}</Route>
      <Route path={`${paths.recipients}/*?`} component={RecipientsScreen} />
      <Route path={paths.outgoing} component={OutgoingListScreen} />
      <Route path={paths.outgoingEntry} component={outgoingEntry.Screen} />
      <Route path="/van-ban-di/:id">{({ id }) => <OutgoingDetailScreen id={Number(id)} />}</Route>
      <Route path={paths.copies} component={CopiesListScreen} />
      <Route path="/ban-sao/:id">{({ id }) => <CopyDetailScreen id={Number(id)} />}</Route>
      <Route path={paths.writing} component={WritingStartScreen} />
      <Route path="/soan-van-ban/trien-khai/:id">{({ id }) => <ImplementScreen incomingId={Number(id)} />}</Route>
      <Route path="/soan-van-ban/:id">{({ id }) => <WritingScreen key={id} draftId={Number(id)} />}</Route>
      <Route path={paths.books} component={BooksScreen} />
      <Route path="/so-va-bao-cao/mau/:kind">{({ kind }) => <BookFormScreen kind={kind} />}</Route>
      <Route path={paths.statistics} component={StatisticsScreen} />
      <Route path={paths.exchange} component={ExchangeScreen} />
      <Route path={`${paths.delivery}/:view?`}>{({ view }) => <DeliveryFiguresScreen view={view} />}</Route>
      <Route path={paths.filing} component={CaseFileListScreen} />
      <Route path="/so-va-bao-cao/ho-so/:id">{({ id }) => <CaseFileScreen key={id} id={Number(id)} />}</Route>
      <Route path={`${paths.settings}/*?`} component={SettingsScreen} />
      <Route>
        <Redirect to={paths.today} replace />
      </Route>
    </Switch>
  );
}
