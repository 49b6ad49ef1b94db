/**
 * Texts to begin with, per type. What stands between brackets "[…]" is to be filled in; the numerals follow from the
 * blocks.
 */
import type { BodyBlock, BodyBlockKind } from '../../../electron/contract/body.schema.ts';

export interface Template {
  readonly typeCode: string;
  readonly name: string;
  readonly subject: string;
  readonly grounds: readonly string[];
  readonly addressees: readonly string[];
  readonly blocks: readonly BodyBlock[];
}

const block = (kind: BodyBlockKind, text: string, heading = false): BodyBlock => ({ kind, text, heading });
const para = (text: string): BodyBlock => block('paragraph', text);
const roman = (text: string): BodyBlock => block('roman', text, true);
const head = (text: string): BodyBlock => block('number', text, true);
const item = (text: string): BodyBlock => block('number', text);
const point = (text: string): BodyBlock => block('letter', text);
const dash = (text: string): BodyBlock => block('dash', text);
const article = (text: string): BodyBlock => block('article', text);

const template = (
  typeCode: string,
  name: string,
  subject: string,
  blocks: readonly BodyBlock[],
  more: { readonly grounds?: readonly string[]; readonly addressees?: readonly string[] } = {},
): Template => ({ typeCode, name, subject, blocks, grounds: more.grounds ?? [], addressees: more.addressees ?? [] });

export const templates: readonly Template[] = [
  template('TB', 'Thông báo kết luận hội nghị', 'kết luận của [Ban Thường vụ] về [nội dung]', [
    para(
      'Ngày [dd/mm/yyyy], [Ban Thường vụ] họp cho ý kiến về [nội dung]. Sau khi nghe [cơ quan] báo cáo và ý kiến của các đồng chí dự họp, [Ban Thường vụ] kết luận như sau:',
    ),
    item('[Đánh giá chung.]'),
    item('Giao [cơ quan]:'),
    point('[Nhiệm vụ thứ nhất.]'),
    point('[Nhiệm vụ thứ hai], hoàn thành trước ngày [dd/mm/yyyy].'),
    item('[Văn phòng] theo dõi, đôn đốc, báo cáo kết quả với [Thường trực].'),
  ]),
  template('TB', 'Thông báo lịch, thời gian', 'về việc [nội dung]', [
    para('[Văn phòng] thông báo [nội dung] như sau:'),
    item('Thời gian: [giờ, ngày dd/mm/yyyy].'),
    item('Địa điểm: [nơi].'),
    item('Thành phần: [ai dự].'),
    para('Đề nghị các cơ quan, đơn vị biết, thực hiện.'),
  ]),
  template(
    'BC',
    'Báo cáo tháng, quý, năm',
    'kết quả thực hiện nhiệm vụ [tháng, quý, năm]; phương hướng, nhiệm vụ [tháng, quý, năm] tới',
    [
      roman('Kết quả thực hiện nhiệm vụ'),
      head('Công tác chính trị, tư tưởng'),
      para('[Nội dung.]'),
      head('Công tác tổ chức, cán bộ, đảng viên'),
      para('[Nội dung.]'),
      head('Công tác kiểm tra, giám sát'),
      para('[Nội dung.]'),
      roman('Đánh giá chung'),
      head('Ưu điểm'),
      para('[Nội dung.]'),
      head('Hạn chế và nguyên nhân'),
      para('[Nội dung.]'),
      roman('Phương hướng, nhiệm vụ'),
      item('[Nhiệm vụ thứ nhất.]'),
      item('[Nhiệm vụ thứ hai.]'),
    ],
  ),
  template('BC', 'Báo cáo chuyên đề', 'kết quả [nội dung]', [
    para('Thực hiện [văn bản số …, ngày dd/mm/yyyy của cơ quan], [cơ quan] báo cáo như sau:'),
    roman('Công tác lãnh đạo, chỉ đạo'),
    para('[Nội dung.]'),
    roman('Kết quả'),
    para('[Nội dung.]'),
    roman('Khó khăn, kiến nghị'),
    para('[Nội dung.]'),
  ]),
  template(
    'CV',
    'Công văn đề nghị',
    'về việc [nội dung]',
    [
      para(
        'Thực hiện [văn bản số …, ngày dd/mm/yyyy của cơ quan] về [nội dung], [cơ quan] đề nghị [nơi nhận] [làm việc gì].',
      ),
      para('Kết quả gửi về [cơ quan] trước ngày [dd/mm/yyyy] để tổng hợp, báo cáo.'),
    ],
    { addressees: ['[Các cơ quan, đơn vị]'] },
  ),
  template(
    'CV',
    'Công văn sao gửi văn bản',
    'về việc sao gửi và triển khai [văn bản]',
    [
      para(
        '[Cơ quan] sao gửi kèm theo công văn này [văn bản số …, ngày dd/mm/yyyy của cơ quan] về [nội dung] để các cấp ủy nghiên cứu, quán triệt và tổ chức thực hiện.',
      ),
      para('Giao [cơ quan] theo dõi, đôn đốc, định kỳ báo cáo [Ban Thường vụ].'),
    ],
    { addressees: ['[Các cấp ủy trực thuộc]'] },
  ),
  template(
    'QĐ',
    'Quyết định về tổ chức, cán bộ',
    'về việc [nội dung]',
    [
      block('declaration', '[Ban Thường vụ Tỉnh ủy] quyết định'),
      article('[Nội dung quyết định].'),
      article('[Quyền lợi, nhiệm vụ, thời hạn].'),
      article(
        '[Các cơ quan, đơn vị, cá nhân có liên quan] chịu trách nhiệm thi hành Quyết định này. Quyết định này có hiệu lực từ ngày ký.',
      ),
    ],
    { grounds: ['Căn cứ Điều lệ Đảng', 'Căn cứ Quy chế làm việc của [cấp ủy]', 'Xét đề nghị của [cơ quan]'] },
  ),
  template('NQ', 'Nghị quyết chuyên đề', 'về [nội dung]', [
    roman('Tình hình và nguyên nhân'),
    para('[Nội dung.]'),
    roman('Quan điểm, mục tiêu'),
    head('Quan điểm'),
    para('[Nội dung.]'),
    head('Mục tiêu'),
    para('[Nội dung.]'),
    roman('Nhiệm vụ, giải pháp'),
    item('[Nhiệm vụ thứ nhất.]'),
    roman('Tổ chức thực hiện'),
    item('[Cơ quan] [làm gì].'),
  ]),
  template('CT', 'Chỉ thị', 'về [nội dung]', [
    para('[Tình hình.]'),
    para('Để [mục đích], [Ban Thường vụ] yêu cầu:'),
    item('[Yêu cầu thứ nhất.]'),
    item('[Yêu cầu thứ hai.]'),
    item('Tổ chức thực hiện'),
    dash('[Cơ quan] [làm gì].'),
    para('Chỉ thị này phổ biến đến chi bộ.'),
  ]),
  template('KL', 'Kết luận', 'về [nội dung]', [
    para('Tại hội nghị ngày [dd/mm/yyyy], sau khi nghe [cơ quan] báo cáo, [Ban Thường vụ] kết luận như sau:'),
    item('[Nội dung.]'),
    item('[Nội dung.]'),
  ]),
  template('KH', 'Kế hoạch', '[nội dung]', [
    roman('Mục đích, yêu cầu'),
    item('[Mục đích.]'),
    item('[Yêu cầu.]'),
    roman('Nội dung, thời gian, địa điểm'),
    item('[Nội dung.]'),
    roman('Tổ chức thực hiện'),
    item('[Cơ quan] [làm gì], xong trước ngày [dd/mm/yyyy].'),
  ]),
  template('HD', 'Hướng dẫn', '[nội dung]', [
    para('Thực hiện [văn bản], [cơ quan] hướng dẫn như sau:'),
    roman('Phạm vi, đối tượng'),
    para('[Nội dung.]'),
    roman('Nội dung'),
    item('[Nội dung.]'),
    roman('Tổ chức thực hiện'),
    item('[Nội dung.]'),
  ]),
  template(
    'TTr',
    'Tờ trình',
    'về việc [nội dung]',
    [
      para('[Căn cứ, sự cần thiết.]'),
      para('[Cơ quan] trình [cấp có thẩm quyền] xem xét, quyết định các nội dung sau:'),
      item('[Nội dung.]'),
      item('[Nội dung.]'),
      para('Kính trình [cấp có thẩm quyền] xem xét, cho ý kiến.'),
    ],
    { addressees: ['[Ban Thường vụ]'] },
  ),
  template(
    'GM',
    'Giấy mời họp',
    '',
    [
      para('[Văn phòng] trân trọng kính mời đồng chí dự [hội nghị].'),
      item('Nội dung: [nội dung].'),
      item('Thời gian: [giờ], ngày [dd/mm/yyyy].'),
      item('Địa điểm: [nơi].'),
      para('Rất mong đồng chí dự đúng thời gian, thành phần.'),
    ],
    { addressees: ['Đồng chí [họ và tên, chức vụ]'] },
  ),
  template('BB', 'Biên bản hội nghị', 'hội nghị [nội dung]', [
    roman('Thời gian, địa điểm, thành phần'),
    item('Thời gian: bắt đầu [giờ], ngày [dd/mm/yyyy].'),
    item('Địa điểm: [nơi].'),
    item('Có mặt: [số] đồng chí; vắng mặt: [số] đồng chí.'),
    item('Chủ trì: đồng chí [họ và tên, chức vụ]. Ghi biên bản: đồng chí [họ và tên].'),
    roman('Nội dung'),
    item('[Ý kiến.]'),
    roman('Kết luận'),
    para('[Kết luận của đồng chí chủ trì.]'),
    para('Hội nghị kết thúc lúc [giờ] cùng ngày.'),
  ]),
  template('GGT', 'Giấy giới thiệu', '', [
    para('[Văn phòng] trân trọng giới thiệu đồng chí: [họ và tên], chức vụ: [chức vụ].'),
    para('Được cử đến: [cơ quan].'),
    para('Về việc: [nội dung].'),
    para(
      'Đề nghị [cơ quan] tạo điều kiện để đồng chí hoàn thành nhiệm vụ. Giấy này có giá trị đến hết ngày [dd/mm/yyyy].',
    ),
  ]),
  template('PC', 'Phiếu chuyển', '', [
    para('[Văn phòng] chuyển đến [cơ quan] [đơn, văn bản] của [ai], nội dung: [nội dung].'),
    para('Đề nghị xem xét, giải quyết theo thẩm quyền và thông báo kết quả.'),
  ]),
];

/** Templates of a type; empty when there is none. */
export function templatesOf(typeCode: string): readonly Template[] {
  return templates.filter((entry) => entry.typeCode === typeCode);
}
