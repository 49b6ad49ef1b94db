import { Link } from 'wouter';
import type { Today } from '../../../electron/contract/books.schema.ts';
import { classNames } from '../../components/class-names.ts';
import { formatCount } from '../../components/format.ts';
import { paths } from '../../components/paths.ts';
import type { TodaySectionData } from './today-words.ts';

type Item = Today['items'][number];

/** Where the rest of a section is found. */
const registerOf: Partial<Record<Item['section'], string>> = {
  awaiting_receipt: paths.copies,
  not_sent: paths.outgoing,
};

/** The count hangs in the margin, the rows stand beside it. */
export function TodaySection({ section }: { readonly section: TodaySectionData }) {
  const more = section.count - section.items.length;
  return (
    <section className="today-section" aria-label={`${section.label}: ${section.count}`}>
      <div className="today-margin">
        <span className={classNames('today-count', section.key === 'overdue' && 'due')}>
          {formatCount(section.count)}
        </span>
        <span className="today-label">{section.label}</span>
        {section.late > 0 ? (
          <Link className="overdue" href={paths.deliveryView('qua-han')}>
            {formatCount(section.late)} quá hạn
          </Link>
        ) : null}
      </div>
      <ul>
        {section.items.map((item) => (
          <li key={`${item.link.to}-${item.link.id}`}>
            <TodayRow item={item} />
          </li>
        ))}
        {more > 0 ? (
          <li className="today-more">
            và {formatCount(more)} văn bản nữa,{' '}
            <Link href={registerOf[section.key] ?? paths.incoming}>xem trong sổ</Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

const addressOf: Readonly<Record<Item['link']['to'], (id: number) => string>> = {
  incoming: paths.incomingDocument,
  copy: paths.copy,
  outgoing: paths.outgoingDocument,
};

function TodayRow({ item }: { readonly item: Item }) {
  const late = item.section === 'overdue';
  const due = item.section === 'due_today';
  return (
    <Link className="today-row" href={addressOf[item.link.to](item.link.id)}>
      {item.symbol === '' ? (
        <span className="today-number is-alone number">{item.number}</span>
      ) : (
        <>
          <span className="today-number number">{item.number}</span>
          <span className="today-symbol">{item.symbol}</span>
        </>
      )}
      <span className="today-text">
        <span className="today-subject">
          <b>{item.typeName}</b> {item.subject}
        </span>
        <span className="today-issuer">{item.issuer}</span>
      </span>
      <span className="today-who">{item.who}</span>
      <span className="today-state">
        <span className={late ? 'overdue' : due ? 'due today-bold' : undefined}>{item.state}</span>
      </span>
    </Link>
  );
}
