import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { appendCopyToDocx } from '../../electron/core/word/documents/append-copy.ts';
import { renderCopyPage } from '../../electron/core/word/documents/certified-copy.ts';
import { renderDeliveryList } from '../../electron/core/word/documents/delivery-list.ts';
import { renderHandlingSlips } from '../../electron/core/word/documents/handling-slip.ts';
import { partyDocument, renderPartyDocument } from '../../electron/core/word/documents/party-document.ts';
import type { PartyDocumentView } from '../../electron/core/word/party-document.view.ts';
import { profileById } from '../../electron/core/word/profiles/profile-for-date.ts';
import { coveringCases, renderCase } from './conformance/evaluate.ts';
import { copy126, copy126Stamped, deliveryList, handlingSlip } from './fixtures/copies.ts';
import { notice, officialLetter, report } from './fixtures/documents.ts';
import { readWordFile } from './support/word-file.ts';
import { wordFileErrors } from './support/wml-schema.ts';

describe('tệp hợp lệ theo ECMA-376 (phần phần mềm này dùng)', () => {
  it.each(['hd05', 'hd36'] as const)(
    'mọi thành phần theo %s',
    (id) => {
      for (const one of coveringCases(id)) expect(wordFileErrors(renderCase(one, profileById(id))), one.id).toEqual([]);
    },
    60_000,
  );

  it('bản sao, danh sách giao nhận, phiếu xử lý, văn bản có khối bản sao', async () => {
    for (const file of [
      await renderCopyPage(copy126),
      await renderCopyPage(copy126Stamped),
      await renderDeliveryList(deliveryList),
      await renderHandlingSlips([handlingSlip]),
      await appendCopyToDocx(await renderPartyDocument(report), copy126Stamped),
    ]) {
      expect(wordFileErrors(file)).toEqual([]);
    }
  });

  it('bộ kiểm tra thấy thứ tự sai, phần tử lạ, thuộc tính lạ và quan hệ hỏng', async () => {
    const sound = await renderPartyDocument(notice);
    const broken = (change: (xml: string) => string): readonly string[] => {
      const archive = new PizZip(sound);
      archive.file('word/document.xml', change(archive.file('word/document.xml')?.asText() ?? ''));
      return wordFileErrors(archive.generate({ type: 'uint8array' }));
    };
    expect(wordFileErrors(sound)).toEqual([]);
    expect(broken((xml) => xml.replace(/<w:tblGrid>.*?<\/w:tblGrid>/, ''))).not.toEqual([]);
    expect(broken((xml) => xml.replace('<w:r>', '<w:oops/><w:r>'))).not.toEqual([]);
    expect(broken((xml) => xml.replace('w:type="dxa"', 'w:type="dxa" w:odd="1"'))).not.toEqual([]);
    expect(broken((xml) => xml.replace('r:id="part_page"', 'r:id="part_gone"'))).not.toEqual([]);
    expect(broken((xml) => xml.replace(/(<w:pStyle [^>]*>)(<w:keepNext\/>)/, '$2$1'))).not.toEqual([]);
  });

  it('mammoth đọc lại đủ chữ, không cảnh báo về cấu trúc', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderPartyDocument(notice)) });
    for (const text of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 05-TB/VPTU', '- Lưu Văn phòng Tỉnh uỷ.', 'Nguyễn Văn Bình']) {
      expect(value).toContain(text);
    }
    const html = await mammoth.convertToHtml({ buffer: Buffer.from(await renderPartyDocument(report)) });
    expect(html.value).toContain('<h1>');
    expect(html.messages.filter((message) => message.type === 'error')).toEqual([]);
  });

  it('cùng dữ liệu cho cùng tệp, từng byte', async () => {
    expect(Buffer.from(await renderPartyDocument(report)).equals(Buffer.from(await renderPartyDocument(report)))).toBe(
      true,
    );
  });
});

const ODD: Readonly<Record<string, string>> = {
  'ký tự điều khiển': 'a\u0000b\u0001c\u0008d\u000be\u001ff\ufffeg\uffffh',
  'nửa cặp thay thế': 'a\ud800b\udc00c',
  'biểu tượng': 'Kế hoạch 🇻🇳 🎉 2026',
  'dấu hướng phải sang trái': 'a\u202eb\u200fc\u2067d',
  NFD: 'Tỉnh uỷ Bắc Giang'.normalize('NFD'),
  'dấu XML': ']]> &lt; & < > " \' <w:p/> <!-- x -->',
  'khoảng trắng không ngắt và dòng': 'a\u00a0b\r\nc\u2028d\te',
  '10.000 chữ': 'Trích yếu rất dài '.repeat(560),
  'từ dài không ngắt': 'X'.repeat(400),
  rỗng: '',
};

/** The notice with one odd text in every field that takes text. */
function everywhere(text: string): PartyDocumentView {
  return {
    letterhead: { upperLines: [text], bodyLines: [text], issuerName: text },
    number: { number: text, typeSymbol: text, organSymbols: [text] },
    place: text,
    date: '2026-11-22',
    type: { name: text, form: 'submission' },
    authorLine: text,
    subject: text,
    grounds: [text, text],
    addressees: [{ text, purpose: text }, { text }],
    body: [
      { kind: 'paragraph', content: text },
      {
        kind: 'paragraph',
        content: [
          { text, bold: true },
          { text, italic: true },
        ],
      },
      { kind: 'heading', level: 'article', title: text, text },
      { kind: 'heading', level: 'part', number: text, title: text },
      { kind: 'declaration', text },
      { kind: 'table', caption: text, columns: [{ title: text }, { title: text }], rows: [[text], [text, text, text]] },
      { kind: 'landscape', blocks: [{ kind: 'paragraph', content: text }] },
    ],
    signatures: [{ authority: text, title: text, organ: text, concurrentTitle: text, name: text }, { name: text }],
    confirmation: { of: text, signature: { title: text, name: text } },
    recipients: { lines: [{ text, purpose: text }], fileCopy: text },
    options: { dissemination: text, contact: text, drafterCode: text, notForMedia: true },
    appendices: [{ title: text, blocks: [{ kind: 'paragraph', content: text }], reference: text }],
    properties: { title: text, author: text },
  };
}

describe('dữ liệu lạ: tệp hợp lệ, không bao giờ là tệp hỏng', () => {
  it.each(Object.entries(ODD))('%s ở mọi trường', async (_name, text) => {
    for (const profile of ['hd05', 'hd36'] as const) {
      const file = partyDocument(everywhere(text), profileById(profile));
      expect(wordFileErrors(file)).toEqual([]);
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
      expect(value).toBe(value.normalize('NFC'));
    }
    const recipients = { lines: [{ text, purpose: text }], fileCopy: text };
    const signature = { authority: text, title: text, name: text };
    for (const form of ['hd05', 'hd36'] as const) {
      const copy = {
        ...copy126,
        form,
        numberText: text,
        place: text,
        signature,
        recipients,
        letterhead: { upperLines: [text], bodyLines: [text] },
      };
      expect(wordFileErrors(await renderCopyPage(copy))).toEqual([]);
    }
    const list = {
      ...deliveryList,
      subject: text,
      groups: [{ heading: text, rows: [{ recipient: text, copies: 1, note: text, channel: text }] }],
    };
    expect(wordFileErrors(await renderDeliveryList(list))).toEqual([]);
    const slip = {
      ...handlingSlip,
      subject: text,
      issuer: text,
      documentSymbol: text,
      arrivalNumber: text,
      proposal: text,
      lead: text,
    };
    expect(wordFileErrors(await renderHandlingSlips([slip]))).toEqual([]);
  });

  it('giữ nguyên chữ có nghĩa: dấu XML, biểu tượng, NFD về dựng sẵn', async () => {
    const texts = readWordFile(
      await renderPartyDocument({
        ...notice,
        body: [{ kind: 'paragraph', content: 'A ]]> &lt; <b> & "c" 🇻🇳 ' + 'ệ'.normalize('NFD') }],
      }),
    ).paragraphs;
    expect(texts.some((one) => one.text === 'A ]]> &lt; <b> & "c" 🇻🇳 ệ.')).toBe(true);
  });

  it('nơi nhận 300 dòng và tên 200 chữ', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => ({ text: `Đảng uỷ xã thứ ${i + 1}` }));
    const file = await renderPartyDocument({
      ...officialLetter,
      addressees: lines,
      recipients: { lines, fileCopy: 'Văn phòng Tỉnh uỷ' },
      signatures: [{ title: 'CHÁNH VĂN PHÒNG', name: 'Nguyễn '.repeat(29).trim() }],
    });
    expect(wordFileErrors(file)).toEqual([]);
    expect(readWordFile(file).paragraphs.filter((one) => one.style === 'Danh sách nơi nhận')).toHaveLength(302);
  });
});
