import { weekdayName, formatDate } from '../../../electron/contract/calendar-date.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Page } from '../../components/page.tsx';

/** What waits today. */
export function TodayScreen() {
  const { today } = useFrame();
  return (
    <Page title="Hôm nay">
      <h2>
        {weekdayName(today)}, {formatDate(today)}
      </h2>
    </Page>
  );
}
