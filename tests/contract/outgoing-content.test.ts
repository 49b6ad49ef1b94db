import { describe, expect, it } from 'vitest';
import { usualLaterContent } from '../../electron/contract/document-layout.schema.ts';
import { fillContent, outgoingContent } from '../../electron/contract/outgoing.schema.ts';

/** A draft as the first version wrote it, letter for letter. */
const firstVersion = `{"bodyId":1,"typeCode":"TB","documentDate":"2022-01-18","place":"Bắc Giang","authorLine":"",
  "subject":"về lịch họp","grounds":[],"blocks":[{"kind":"paragraph","text":"Nội dung.","heading":false}],"addressees":[],
  "signerId":1,"lines":[],"listId":null,"reserveCopies":0,"urgency":"normal","dissemination":"","draftNumber":0,
  "drafterCode":"","contactLine":"","implementsIncomingId":null,"bodySize":14,"note":""}`;

describe('nội dung văn bản của phiên bản trước', () => {
  it('đọc được, phần chưa có lấy giá trị thường dùng', () => {
    const parsed = outgoingContent.parse(JSON.parse(firstVersion));
    expect(parsed).toMatchObject({
      subject: 'về lịch họp',
      appendices: [],
      otherSignatures: [],
      confirmation: null,
      jointOrgans: [],
      titleSize: 15,
      linePitch: null,
      duplex: false,
      paper: 'A4',
    });
  });

  it('lấy từ kho ra cũng đủ phần, không đổi phần đã ghi', () => {
    const stored = JSON.parse(firstVersion) as Parameters<typeof fillContent>[0];
    expect(fillContent(stored)).toEqual(outgoingContent.parse(stored));
    expect(fillContent({ ...stored, duplex: true }).duplex).toBe(true);
  });

  it('mỗi văn bản có danh sách của riêng nó', () => {
    const first = usualLaterContent();
    first.appendices.push({ title: 'Phụ lục', blocks: [], landscape: false });
    expect(usualLaterContent().appendices).toEqual([]);
  });

  it.each([
    ['linePitch', 17],
    ['linePitch', 23],
    ['titleSize', 14],
    ['subjectSize', 16],
    ['paper', 'A3'],
    ['congressOrgan', 'khac'],
  ])('từ chối %s = %s, ngoài mức quy định', (field, value) => {
    const refused = outgoingContent.safeParse({ ...JSON.parse(firstVersion), [field]: value });
    expect(refused.error?.issues[0]?.path).toEqual([field]);
  });

  it('ký hiệu cơ quan cùng ban hành viết liền', () => {
    const refused = outgoingContent.safeParse({
      ...JSON.parse(firstVersion),
      jointOrgans: [{ name: 'Ban Nội chính', symbol: 'BNC/TU' }],
    });
    expect(refused.error?.issues[0]?.message).toContain('viết liền');
  });
});
