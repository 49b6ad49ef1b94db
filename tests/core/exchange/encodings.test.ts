import { describe, expect, it } from 'vitest';
import { allIncoming } from '../../../electron/contract/incoming.schema.ts';
import { openTestOffice } from '../../support/office.ts';
import { planOf } from './old-register.ts';

/** The same register as ABC and VNI fonts kept it: bytes of Windows-1252 that only look right in those fonts. */
const tcvn3 = [
  'Sè ®Õn,Ngµy ®Õn,C¬ quan ban hµnh,Sè ký hiÖu,TrÝch yÕu',
  '1,18/01/2022,Ban Tæ chøc TØnh ñy,5-CV/BTCTU,vÒ viÖc b¸o c¸o c«ng t¸c th¸ng',
  '2,19/01/2022,V¨n phßng TØnh ñy,7-CV/VPTU,vÒ viÖc göi, nhËn v¨n b¶n'.replace('göi,', 'göi'),
].join('\r\n');
const vni = [
  'Soá ñeán,Ngaøy ñeán,Cô quan ban haønh,Soá kyù hieäu,Trích yeáu',
  '1,18/01/2022,Ban Toå chöùc Tænh uûy,5-CV/BTCTU,veà vieäc baùo caùo coâng taùc thaùng',
  '2,19/01/2022,Vaên phoøng Tænh uûy,7-CV/VPTU,veà vieäc göûi nhaän vaên baûn',
].join('\r\n');

describe.each([
  ['TCVN3', tcvn3, 'tcvn3'],
  ['VNI', vni, 'vni'],
] as const)('sổ viết bằng %s', (_name, text, encoding) => {
  it('được nhận ra từng cột và nhập bằng chữ Unicode', async () => {
    const office = await openTestOffice();
    const fileId = await office.receive('so.csv', Buffer.from(text, 'latin1'));
    const inspected = await office.call('exchange.inspect', { fileId, sheet: null, headerRow: null });
    expect(inspected.columns.map(({ title }) => title)).toEqual([
      'Số đến',
      'Ngày đến',
      'Cơ quan ban hành',
      'Số ký hiệu',
      'Trích yếu',
    ]);
    expect(inspected.columns[2]).toMatchObject({ field: 'issuerName', encoding });
    const plan = planOf(fileId, inspected);
    const report = await office.call('exchange.dryRun', plan);
    expect(report).toMatchObject({ accepted: 2, rejected: 0 });
    expect(report.mendedCells).toBeGreaterThan(2);
    await office.call('exchange.import', { ...plan, expectedRows: 2 });
    const page = await office.call('incoming.page', { ...allIncoming, offset: 0, limit: 5 });
    expect(page.rows.map(({ issuerName, subject }) => [issuerName, subject])).toEqual([
      ['Văn phòng Tỉnh ủy', 'về việc gửi nhận văn bản'],
      ['Ban Tổ chức Tỉnh ủy', 'về việc báo cáo công tác tháng'],
    ]);
  });
});

it('dấu mật viết bằng TCVN3 cũng bị chặn', async () => {
  const office = await openTestOffice();
  const fileId = await office.receive(
    'so.csv',
    Buffer.from(`${tcvn3}\r\n3,20/01/2022,V¨n phßng TØnh ñy,8-CV/VPTU,B¸o c¸o vô viÖc (MËt)`, 'latin1'),
  );
  const inspected = await office.call('exchange.inspect', { fileId, sheet: null, headerRow: null });
  const report = await office.call('exchange.dryRun', planOf(fileId, inspected));
  expect(report).toMatchObject({ accepted: 2, secretRows: [4] });
});
