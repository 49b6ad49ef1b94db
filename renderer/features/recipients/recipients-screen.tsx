import { useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useDirectory } from '../../api/directory.ts';
import { useDistributionLists } from '../../api/distribution.ts';
import { useFrame } from '../../components/frame-context.ts';
import { paths } from '../../components/paths.ts';
import { DirectoryPage } from './directory-page.tsx';
import { GroupPage } from './group-page.tsx';
import { ListPage } from './list-page.tsx';
import { idOf, recipientPaths } from './recipient-paths.ts';
import { RecipientsRail } from './recipients-rail.tsx';
import './recipients.css';

/** Nơi nhận: saved lists, groups and the directory behind them. */
export function RecipientsScreen() {
  const { today } = useFrame();
  const [location] = useLocation();
  const lists = useDistributionLists(today).data?.lists;
  const directory = useDirectory(today).data;
  const [text, setText] = useState('');
  const first = lists?.[0];
  const rail = (
    <RecipientsRail location={location} lists={lists ?? []} groups={directory?.groups ?? []} text={text} asOf={today} />
  );
  const search = { text, onText: setText };
  return (
    <Switch>
      <Route path={`${paths.recipients}/danh-sach/:id`}>
        {({ id }) => <ListPage key={id} id={idOf(id)} summaries={lists ?? []} rail={rail} search={search} />}
      </Route>
      <Route path={`${paths.recipients}/nhom/:id`}>
        {({ id }) => <GroupPage key={id} id={idOf(id)} rail={rail} search={search} />}
      </Route>
      <Route path={recipientPaths.organs}>
        <DirectoryPage kind="organs" rail={rail} search={search} />
      </Route>
      <Route path={recipientPaths.persons}>
        <DirectoryPage kind="persons" rail={rail} search={search} />
      </Route>
      <Route>
        {lists ? <Redirect to={recipientPaths.list(first?.id ?? 'moi')} replace /> : <div className="page" />}
      </Route>
    </Switch>
  );
}
