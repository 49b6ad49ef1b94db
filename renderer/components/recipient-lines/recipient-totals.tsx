import { deliveryChannelLabels, type Expansion } from '../../../electron/contract/distribution.schema.ts';
import { Button } from '../button.tsx';
import { formatCount } from '../format.ts';

const firstLetterUp = (text: string): string => text.replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'));

/** The sum of a list, row by row, so that it can be added up by eye. */
export function RecipientTotals({ expansion }: { readonly expansion: Expansion | undefined }) {
  if (!expansion) return <p className="quiet">Chưa có dòng nào.</p>;
  const { totals } = expansion;
  return (
    <table className="totals">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Kênh</th>
          <th scope="col">Nơi</th>
          <th scope="col">Bản</th>
        </tr>
      </thead>
      <tbody>
        {totals.byChannel.map(({ channel, recipients, copies }) => (
          <TotalsRow
            key={channel}
            label={firstLetterUp(deliveryChannelLabels[channel])}
            places={recipients}
            copies={copies}
          />
        ))}
        {totals.fileCopies > 0 ? <TotalsRow label="Lưu" copies={totals.fileCopies} /> : null}
        {totals.reserve > 0 ? <TotalsRow label="Dự phòng" copies={totals.reserve} /> : null}
        <TotalsRow sum label="Tất cả" places={totals.recipients} copies={totals.copies} />
        <TotalsRow label="In ra giấy" copies={totals.printed} />
      </tbody>
    </table>
  );
}

function TotalsRow({
  label,
  places,
  copies,
  sum,
}: {
  readonly label: string;
  readonly places?: number;
  readonly copies: number;
  readonly sum?: boolean;
}) {
  return (
    <tr className={sum ? 'totals-sum' : undefined}>
      <th scope="row">{label}</th>
      <td>{places === undefined ? '' : `${formatCount(places)} nơi`}</td>
      <td>{formatCount(copies)}</td>
    </tr>
  );
}

/**
 * Who is reached twice, or as the head of an organ that is listed too, and through which lines; both stay unless the clerk
 * says otherwise. (practice.md 4.2)
 */
export function ReachedTwice({
  expansion,
  kept,
  onKeep,
  onExclude,
}: {
  readonly expansion: Expansion;
  /** Keys for which both were chosen to stay. */
  readonly kept: readonly string[];
  readonly onKeep: (key: string) => void;
  readonly onExclude: (key: string, lineIndex: number) => void;
}) {
  const open: readonly Repeated[] = [
    ...expansion.twice.map(({ key, name, lineIndexes }) => ({
      id: key,
      words: `${name}: ${lineIndexes.map((index) => `dòng ${index + 1}`).join(' và ')}`,
      outs: lineIndexes.slice(1).map((index) => ({ key, index })),
    })),
    ...expansion.heads.map(({ personKey, personName, organKey, organName, personLines, organLines }) => ({
      id: `${personKey} ${organKey}`,
      words: `${personName} (dòng ${lineNumbers(personLines)}) đứng đầu ${organName} (dòng ${lineNumbers(organLines)})`,
      outs: personLines.map((index) => ({ key: personKey, index })),
    })),
  ].filter(({ id }) => !kept.includes(id));
  if (open.length === 0) return null;
  return (
    <section>
      <h2 className="section-title section-due">Trùng {formatCount(open.length)} nơi</h2>
      {open.slice(0, shownAtOnce).map(({ id, words, outs }) => (
        <div key={id} className="twice">
          <p>{words}</p>
          <div className="twice-actions">
            <Button small onClick={() => onKeep(id)}>
              Giữ cả hai
            </Button>
            {outs.map(({ key, index }) => (
              <Button key={index} small onClick={() => onExclude(key, index)}>
                Bỏ ở dòng {index + 1}
              </Button>
            ))}
          </div>
        </div>
      ))}
      {open.length > shownAtOnce ? <p className="quiet">và {formatCount(open.length - shownAtOnce)} nơi nữa</p> : null}
    </section>
  );
}

const shownAtOnce = 8;

interface Repeated {
  readonly id: string;
  readonly words: string;
  readonly outs: readonly { readonly key: string; readonly index: number }[];
}

const lineNumbers = (indexes: readonly number[]): string => indexes.map((index) => index + 1).join(', ');
