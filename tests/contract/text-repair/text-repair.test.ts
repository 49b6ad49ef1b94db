import { describe, expect, it } from 'vitest';
import { fromTcvn3, fromVni } from '../../../electron/contract/text-repair/legacy-encodings.ts';
import {
  type TextEncoding,
  detectEncoding,
  repairLine,
  repairText,
} from '../../../electron/contract/text-repair/text-repair.ts';
import { isVietnameseSyllable } from '../../../electron/contract/text-repair/vietnamese-syllable.ts';

/** The letters of Vietnamese with marks, small. */
const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const tcvn3OfLetters = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ';
const vniOfLetters =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  );

describe('bảng mã', () => {
  it('TCVN3: đủ 67 chữ thường có dấu và bảy chữ hoa', () => {
    expect([...letters]).toHaveLength(67);
    expect([...tcvn3OfLetters].map(fromTcvn3).join('')).toBe(letters);
    expect(fromTcvn3('¡n ¢n £m ¤n ¥n ¦u §i')).toBe('Ăn Ân Êm Ôn Ơn Ưu Đi');
  });

  it('VNI: đủ 67 chữ thường và 67 chữ hoa', () => {
    expect(vniOfLetters.map(fromVni).join('')).toBe(letters);
    expect(vniOfLetters.map((piece) => fromVni(piece.toUpperCase())).join('')).toBe(letters.toUpperCase());
  });

  it('chữ ASCII không đổi', () => {
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
    expect(fromTcvn3(ascii)).toBe(ascii);
    expect(fromVni(ascii)).toBe(ascii);
  });
});

describe('nhận ra và sửa chữ', () => {
  it.each<[TextEncoding, string, string]>([
    ['tcvn3', 'TØnh ñy B¾c Giang', 'Tỉnh ủy Bắc Giang'],
    ['tcvn3', 'V¨n phßng TØnh uû', 'Văn phòng Tỉnh uỷ'],
    ['tcvn3', 'ChØ thÞ vÒ t¨ng c\u00adêng sù l·nh ®¹o cña §¶ng', 'Chỉ thị về tăng cường sự lãnh đạo của Đảng'],
    ['tcvn3', 'C«ng v¨n sè 12-CV/VPTU ngµy 05/01/2004', 'Công văn số 12-CV/VPTU ngày 05/01/2004'],
    ['tcvn3', 'M\u00adêng Kh\u00ad¬ng', 'Mường Khương'],
    ['tcvn3', '12-Q§/TU', '12-QĐ/TU'],
    ['tcvn3', 'H§ND tØnh', 'HĐND tỉnh'],
    ['tcvn3', '§¶ng bé tØnh; NghÞ quyÕt §¹i héi', 'Đảng bộ tỉnh; Nghị quyết Đại hội'],
    ['tcvn3', 'B¸o c¸o quý I', 'Báo cáo quý I'],
    ['tcvn3', 'TØNH ñY B¾C GIANG', 'TỈNH ỦY BẮC GIANG'],
    ['tcvn3', 'NguyÔn ThÞ Tr\u00adêng, phã tr\u00adëng ban', 'Nguyễn Thị Trường, phó trưởng ban'],
    ['vni', 'Tænh uûy Baéc Giang', 'Tỉnh ủy Bắc Giang'],
    ['vni', 'Chæ thò veà taêng cöôøng söï laõnh ñaïo cuûa Ñaûng', 'Chỉ thị về tăng cường sự lãnh đạo của Đảng'],
    ['vni', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['vni', 'Coâng vaên soá 12-CV/VPTU', 'Công văn số 12-CV/VPTU'],
    ['vni', 'Quyeát ñònh thaønh laäp Ban Chæ ñaïo', 'Quyết định thành lập Ban Chỉ đạo'],
    ['vni', '45-QÑ/TU', '45-QĐ/TU'],
    ['vni', 'Nguyeãn Thò Höôùng', 'Nguyễn Thị Hướng'],
    ['utf8-as-1252', 'Tá»‰nh á»§y Báº¯c Giang', 'Tỉnh ủy Bắc Giang'],
    ['utf8-as-1252', 'VÄƒn phÃ²ng', 'Văn phòng'],
  ])('%s: %s', (encoding, broken, expected) => {
    expect(repairText(broken)).toEqual({ text: expected, encoding, changed: true });
    expect(detectEncoding([broken, '', '12'])).toBe(encoding);
  });

  it.each([
    'Tỉnh ủy Bắc Giang',
    'Hà Nam',
    'Công an',
    'toán, hoà, thành, quý, sân, bé, lên',
    'UBND',
    '12-CT/TW',
    'Café Métropole',
    '25°C, 100 m², 5 µm, ±3',
    '«Công an» nói “xong”',
    'Nguyễn Văn A – Trưởng phòng',
    'Đồng chí Müller, São Paulo',
    '§ 5 và §5',
    '12-QĐ/TU',
    'họp 😀',
    '',
  ])('chữ đúng giữ nguyên: %s', (text) => {
    expect(repairText(text)).toEqual({ text, encoding: 'unicode', changed: false });
  });

  it('chữ rời NFD, dấu cách không ngắt, ký tự vô hình', () => {
    expect(repairText('Tỉnh ủy\u00a0Hà Nam'.normalize('NFD')).text).toBe('Tỉnh ủy Hà Nam');
    expect(repairText('Cộng\u200b hòa\ufeff xã\u00adhội').text).toBe('Cộng hòa xãhội');
    expect(repairText('a\r\nb\rc').text).toBe('a\nb\nc');
  });

  it('ô quá ngắn thì theo bảng mã của cả cột', () => {
    expect(repairText('sè').text).toBe('sè');
    expect(repairText('sè', 'tcvn3').text).toBe('số');
    expect(repairText('soá', 'vni').text).toBe('số');
    expect(repairText('Bé', 'tcvn3').text).toBe('Bộ');
    // Theo gợi ý cũng không làm hỏng chữ đã đúng.
    expect(repairText('Tỉnh ủy', 'tcvn3').text).toBe('Tỉnh ủy');
    expect(repairText('Café', 'tcvn3').text).toBe('Café');
    expect(repairText('12-CT/TW', 'vni').text).toBe('12-CT/TW');
  });

  it('cả cột cho biết bảng mã dù nhiều ô không nói gì', () => {
    expect(detectEncoding(['12', 'UBND', 'sè', 'Së', 'V¨n phßng', 'B¸o c¸o'])).toBe('tcvn3');
    expect(detectEncoding(['soá', 'toán', 'Vaên phoøng', 'Baùo caùo'])).toBe('vni');
    expect(detectEncoding(['Công an', 'Văn phòng', 'Hà Nam', 'sè'])).toBe('unicode');
    expect(detectEncoding([])).toBe('unicode');
  });

  it('mọi văn bản tiếng Việt viết bằng TCVN3 hay VNI đều trở lại như cũ', () => {
    const text =
      'chỉ thị của ban bí thư về việc tăng cường sự lãnh đạo của đảng đối với công tác bảo đảm an ninh kinh tế trong tình hình mới; ' +
      'các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc trung ương quán triệt, xây dựng kế hoạch thực hiện; định kỳ báo cáo kết quả';
    const encode = (map: ReadonlyMap<string, string>): string =>
      [...text].map((letter) => map.get(letter) ?? letter).join('');
    const tcvn3 = encode(new Map([...letters].map((letter, index) => [letter, [...tcvn3OfLetters][index] ?? ''])));
    const vni = encode(new Map([...letters].map((letter, index) => [letter, vniOfLetters[index] ?? ''])));
    expect(repairText(tcvn3)).toEqual({ text, encoding: 'tcvn3', changed: true });
    expect(repairText(vni)).toEqual({ text, encoding: 'vni', changed: true });
    for (const word of text.split(/[\s,;]+/)) expect(isVietnameseSyllable(word), word).toBe(true);
  });
});

describe('âm tiết tiếng Việt', () => {
  it.each([
    'nghiêng',
    'quyết',
    'gì',
    'giếng',
    'uỷ',
    'ủy',
    'khuỷu',
    'ươn',
    'y',
    'Đảng',
    'THƯỢNG',
    'quốc',
    'hoạch',
    'oà',
    'a',
  ])('%s đúng', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });

  it.each(['cña', 'tòc', 'Thaønh', 'café', 'zò', 'ngn', 'ấấ', '', 'hàhà', 'ha\u0300\u0301', 'bcà'])(
    '%s sai',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(false);
    },
  );
});

describe('dòng bị ngắt khi chép từ PDF', () => {
  it('trường một dòng: mọi chỗ ngắt thành dấu cách, bảng mã cũng được sửa', () => {
    expect(repairLine('VÒ t¨ng c\u00adêng\r\n  c«ng t¸c')).toEqual({
      text: 'Về tăng cường công tác',
      encoding: 'tcvn3',
      changed: true,
    });
    expect(repairLine('số 12-\nCT/TW').text).toBe('số 12-CT/TW');
  });
});
