import { useState, type ReactNode } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import {
  organKindLabels,
  organKinds,
  type Directory,
  type Organ,
  type OrganKind,
} from '../../../electron/contract/directory.schema.ts';
import { deliveryChannelLabels } from '../../../electron/contract/distribution.schema.ts';
import { foldVietnamese } from '../../../electron/contract/text.ts';
import { useDirectory } from '../../api/directory.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { newestOf } from '../../components/follow-fresh.ts';
import { FilterMenu } from '../../components/filter-menu.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { formatCount } from '../../components/format.ts';
import '../../components/plain-table.css';
import { DuplicatesDialog } from './duplicates-dialog.tsx';
import { ImportOrgansDialog } from './import-organs-dialog.tsx';
import { OrganDialog } from './organ-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { ReorganizeDialog } from './reorganize-dialog.tsx';
import { RecipientsPage, type RecipientSearch } from './recipients-page.tsx';
import { useRowMoves } from './use-row-moves.ts';

type Person = Directory['persons'][number];

const shownAtOnce = 300;

/** The directory: organs, or people; filtered as one types in the search box. */
export function DirectoryPage({
  kind,
  rail,
  search,
}: {
  readonly kind: 'organs' | 'persons';
  readonly rail: ReactNode;
  readonly search: RecipientSearch;
}) {
  const { today } = useFrame();
  const directory = useDirectory(today);
  const [organ, setOrgan] = useState<Organ | 'new' | null>(null);
  const [person, setPerson] = useState<Person | 'new' | null>(null);
  const [importing, setImporting] = useState(false);
  const [tidying, setTidying] = useState<'duplicates' | 'reorganize' | null>(null);
  const data = directory.data;
  return (
    <RecipientsPage
      title="Danh bạ"
      rail={rail}
      search={search}
      actions={
        kind === 'organs' ? (
          <>
            <Button onClick={() => setImporting(true)}>Dán nhiều cơ quan</Button>
            <Button variant="primary" onClick={() => setOrgan('new')}>
              Thêm cơ quan
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={() => setPerson('new')}>
            Thêm đồng chí
          </Button>
        )
      }
    >
      {directory.error ? <Band tone="error">{errorSentence(directory.error)}</Band> : null}
      <div className="directory-tools">
        <Button small onClick={() => setTidying('duplicates')}>
          Gộp trùng
        </Button>
        {kind === 'organs' ? (
          <Button small onClick={() => setTidying('reorganize')}>
            Sáp nhập, chia tách
          </Button>
        ) : null}
      </div>
      {data && kind === 'organs' ? (
        <OrganTable organs={data.organs} text={search.text} today={today} onOpen={setOrgan} />
      ) : null}
      {data && kind === 'persons' ? (
        <PersonTable persons={data.persons} organs={data.organs} text={search.text} today={today} onOpen={setPerson} />
      ) : null}
      {organ !== null ? (
        <OrganDialog
          organ={organ === 'new' ? null : newestOf(data?.organs ?? [], organ)}
          organs={data?.organs ?? []}
          onClose={() => setOrgan(null)}
        />
      ) : null}
      {person !== null ? (
        <PersonDialog
          person={person === 'new' ? null : newestOf(data?.persons ?? [], person)}
          organs={data?.organs ?? []}
          onClose={() => setPerson(null)}
        />
      ) : null}
      {tidying === 'duplicates' ? (
        <DuplicatesDialog kind={kind === 'organs' ? 'organ' : 'person'} onClose={() => setTidying(null)} />
      ) : null}
      {tidying === 'reorganize' ? (
        <ReorganizeDialog organs={data?.organs ?? []} onClose={() => setTidying(null)} />
      ) : null}
      {importing ? <ImportOrgansDialog groupId={null} groupName="" onClose={() => setImporting(false)} /> : null}
    </RecipientsPage>
  );
}

function OrganTable({
  organs,
  text,
  today,
  onOpen,
}: {
  readonly organs: readonly Organ[];
  readonly text: string;
  readonly today: string;
  readonly onOpen: (organ: Organ) => void;
}) {
  const [kind, setKind] = useState<OrganKind | null>(null);
  const wanted = foldVietnamese(text.trim());
  const found = organs.filter(
    (organ) =>
      (kind === null || organ.kind === kind) &&
      foldVietnamese(`${organ.name} ${organ.symbol} ${organ.aliases}`).includes(wanted),
  );
  const onMoveKey = useRowMoves('organ', organs, found);
  return (
    <>
      <div className="list-head">
        <h2 className="list-title">Cơ quan, đơn vị</h2>
        <FilterMenu
          label="Nhóm cơ quan"
          value={kind}
          options={organKinds.map((value) => ({ value, label: organKindLabels[value] }))}
          onChange={(value) => setKind(value as OrganKind | null)}
        />
        <p className="quiet">{formatCount(found.length)} cơ quan</p>
      </div>
      {organs.length === 0 ? (
        <EmptyState title="Danh bạ chưa có cơ quan nào">
          <p>Thêm từng cơ quan, hoặc dán cả danh sách chép từ Word, Excel.</p>
        </EmptyState>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Tên</th>
              <th scope="col">Ký hiệu</th>
              <th scope="col">Nhóm cơ quan</th>
              <th scope="col">Kênh</th>
              <th scope="col">Hiệu lực</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shownAtOnce).map((organ) => (
              <tr key={organ.id}>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => onOpen(organ)}
                    onKeyDown={(event) => onMoveKey(event, organ)}
                  >
                    {organ.name}
                  </button>
                </td>
                <td>{organ.symbol}</td>
                <td>{organKindLabels[organ.kind]}</td>
                <td>{deliveryChannelLabels[organ.channel]}</td>
                <Validity from={organ.validFrom} to={organ.validTo} today={today} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows count={found.length - shownAtOnce} />
    </>
  );
}

function PersonTable({
  persons,
  organs,
  text,
  today,
  onOpen,
}: {
  readonly persons: readonly Person[];
  readonly organs: readonly Organ[];
  readonly text: string;
  readonly today: string;
  readonly onOpen: (person: Person) => void;
}) {
  const names = new Map(organs.map(({ id, name }) => [id, name]));
  const wanted = foldVietnamese(text.trim());
  const found = persons.filter((person) =>
    foldVietnamese(`${person.fullName} ${person.title} ${names.get(person.organId ?? 0) ?? ''}`).includes(wanted),
  );
  const onMoveKey = useRowMoves('person', persons, found);
  return (
    <>
      <div className="list-head">
        <h2 className="list-title">Đồng chí</h2>
        <p className="quiet">{formatCount(found.length)} người</p>
      </div>
      {persons.length === 0 ? (
        <EmptyState title="Danh bạ chưa có ai">
          <p>Thêm các đồng chí thường có tên ở Nơi nhận, rồi xếp vào nhóm như “Các đồng chí Tỉnh ủy viên”.</p>
        </EmptyState>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              <th scope="col">Chức vụ</th>
              <th scope="col">Cơ quan</th>
              <th scope="col">Kênh</th>
              <th scope="col">Hiệu lực</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shownAtOnce).map((person) => (
              <tr key={person.id}>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => onOpen(person)}
                    onKeyDown={(event) => onMoveKey(event, person)}
                  >
                    {person.fullName}
                  </button>
                </td>
                <td>{person.title}</td>
                <td>{names.get(person.organId ?? 0) ?? ''}</td>
                <td>{deliveryChannelLabels[person.channel]}</td>
                <Validity from={person.validFrom} to={person.validTo} today={today} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows count={found.length - shownAtOnce} />
    </>
  );
}

function Validity({
  from,
  to,
  today,
}: {
  readonly from: string | null;
  readonly to: string | null;
  readonly today: string;
}) {
  const words = [from === null ? '' : `từ ${formatDate(from)}`, to === null ? '' : `đến ${formatDate(to)}`];
  const ended = to !== null && to < today;
  return (
    <td className={ended ? 'quiet' : undefined}>{words.filter((word) => word !== '').join(' ') || 'không hạn'}</td>
  );
}

function MoreRows({ count }: { readonly count: number }) {
  return count > 0 ? <p className="list-foot">và {formatCount(count)} dòng nữa; gõ tên ở ô tìm</p> : null;
}
