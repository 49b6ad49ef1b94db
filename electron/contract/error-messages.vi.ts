/** One sentence (or two) per error code: what happened, and what to do. `{name}` is filled with the value. */
export const errorMessages = {
  invalid_input: 'Có ô ghi chưa đúng. Xem dòng chữ cạnh từng ô rồi lưu lại.',
  unknown_method: 'Không có việc “{method}”. Hãy đóng và mở lại chương trình.',
  request_reused: 'Lần bấm này đã dùng cho một việc khác. Hãy bấm lưu lại.',
  not_found: 'Không tìm thấy {what}. Có thể đã được chuyển đi; hãy mở lại danh sách.',
  changed_meanwhile:
    'Dòng này vừa được sửa ở nơi khác. Hãy mở lại để xem bản mới nhất rồi sửa tiếp; nội dung đang ghi vẫn còn trên màn hình.',
  unexpected:
    'Chưa làm được vì lỗi của chương trình (mã {incidentId}). Sổ không bị thay đổi; hãy thử lại, nếu vẫn vậy thì báo mã này cho người hỗ trợ.',

  session_ended:
    'Chương trình đã được mở lại sau cửa sổ này. Hãy mở địa chỉ mới ghi ở cửa sổ lệnh bằng chính trình duyệt này, rồi làm tiếp ở đây; sổ và chữ đang ghi vẫn còn nguyên.',
  request_refused:
    'Chương trình không nhận yêu cầu này ({reason}). Sổ không bị thay đổi; hãy đóng và mở lại chương trình.',
  request_too_large: 'Nội dung gửi đi quá lớn (hơn {max}). Sổ không bị thay đổi; hãy chia nhỏ rồi làm lại.',
  file_not_saved:
    'Chưa ghi được tệp {name} ({detail}). Tệp có thể đang mở trong Word; hãy đóng tệp đó hoặc chọn chỗ khác rồi lưu lại.',
  file_not_opened:
    'Không mở được tệp {name} ({detail}). Hãy dùng “Lưu tệp Word” rồi mở tệp đã lưu bằng Word hoặc LibreOffice.',

  program_closing: 'Chương trình đang đóng. Hãy mở lại để làm tiếp.',
  office_not_set_up: 'Chưa khai báo cơ quan. Hãy làm phần “Thiết lập ban đầu”.',
  office_already_set_up: 'Cơ quan đã được khai báo. Vào Cài đặt để sửa.',
  practice_only: 'Việc này chỉ làm được trong sổ tập dùng.',
  not_in_practice: 'Đang ở sổ tập dùng. Hãy rời sổ tập dùng trước.',

  database_missing:
    'Không thấy tệp sổ tại {path}, nhưng ở đây đã từng có sổ. Không lập sổ mới để tránh trùng số. Hãy khôi phục từ bản sao lưu, hoặc cắm lại ổ đĩa rồi bấm Thử lại.',
  database_damaged:
    'Tệp sổ bị hỏng ({detail}). Chưa có gì bị ghi đè. Hãy khôi phục từ bản sao lưu gần nhất; tệp hỏng được giữ lại.',
  database_locked: 'Sổ đang mở ở một cửa sổ khác của chương trình{holder}. Hãy đóng cửa sổ kia rồi bấm Thử lại.',
  database_read_only:
    'Không ghi được vào thư mục sổ {path}. Hãy xin quyền ghi, hoặc chép sổ sang thư mục khác, rồi bấm Thử lại.',
  database_newer:
    'Sổ này do bản chương trình mới hơn tạo (bản sổ {found}, chương trình hiểu đến {known}). Hãy cài bản mới; sổ chưa bị thay đổi.',
  database_foreign:
    'Tệp tại {path} không phải sổ của Sổ Văn Thư. Hãy chuyển tệp đó đi nơi khác hoặc khôi phục từ bản sao lưu.',
  database_behind:
    'Tệp sổ cũ hơn nhật ký bảo đảm: sổ dừng ở sự việc {found}, nhật ký có đến {expected}. Không cấp số mới để tránh trùng. Hãy khôi phục từ bản sao lưu gần nhất.',
  database_differs:
    'Tệp sổ không khớp nhật ký bảo đảm từ sự việc {seq}: có thể là tệp của nơi khác. Không cấp số mới để tránh trùng. Hãy khôi phục từ bản sao lưu gần nhất; tệp hiện tại được giữ lại.',
  folder_on_network:
    'Thư mục sổ {path} nằm trên ổ mạng ({name}). Sổ để trên ổ mạng có thể hỏng hoặc cấp trùng số, nên chương trình không mở. Hãy chép cả thư mục này vào ổ đĩa của máy, rồi bấm Thử lại.',
  folder_in_cloud:
    'Thư mục sổ {path} nằm trong thư mục {name}, nội dung bị đưa lên Internet và tệp sổ có thể bị đổi ngoài ý muốn, nên chương trình không mở. Hãy chuyển thư mục sổ ra ngoài {name}, rồi bấm Thử lại.',
  second_folder_refused: 'Không dùng được {path} làm nơi sao lưu thứ hai: {reason}.',
  native_module_missing:
    'Thiếu thành phần ghi sổ của chương trình ({detail}). Hãy cài lại chương trình; sổ vẫn còn nguyên trong {path}.',
  disk_full: 'Chưa lưu được: ổ đĩa đầy (còn {free}). Giải phóng chỗ trống rồi bấm Lưu lại; nội dung vẫn còn nguyên.',
  storage_failed:
    'Chưa lưu được: ổ đĩa báo lỗi ({detail}). Sổ không bị thay đổi. Kiểm tra ổ đĩa rồi mở lại chương trình.',
  backup_not_found: 'Không thấy bản sao lưu “{name}”. Hãy chọn bản khác trong danh sách.',
  backup_damaged: 'Bản sao lưu “{name}” không đọc được ({detail}). Sổ hiện tại vẫn còn nguyên; hãy chọn bản khác.',
  backup_failed: 'Chưa sao lưu được: {detail}. Sổ vẫn còn nguyên; kiểm tra thư mục sao lưu rồi bấm Sao lưu ngay.',

  secret_content:
    'Văn bản có độ mật không được đăng ký, lưu trên máy nối mạng. Hãy ghi vào Sổ đăng ký bí mật nhà nước.',
  duplicate_document:
    'Đã vào sổ: số đến {number} ngày {date}. Mở văn bản đó, ghi nhận bản giấy, hoặc chọn “Vẫn đăng ký”.',
  document_date_after_arrival: 'Ngày văn bản {documentDate} sau ngày đến {arrivalDate}. Kiểm tra lại hai ngày.',
  deadline_before_arrival: 'Hạn {deadline} trước ngày đến {arrivalDate}. Kiểm tra lại hạn.',
  arrival_date_in_future: 'Ngày đến {date} chưa tới. Kiểm tra lại ngày.',
  date_in_future: 'Ngày {date} chưa tới. Kiểm tra lại ngày.',
  date_before_arrival: 'Ngày {date} trước ngày đến {arrivalDate}. Kiểm tra lại ngày.',
  answer_before_arrival:
    'Văn bản ngày {date} không thể trả lời hay triển khai số đến {number}: số này đến ngày {arrivalDate}. Kiểm tra lại ngày và số đến; nếu không phải trả lời văn bản ấy thì bỏ liên kết trước.',
  arrival_after_answer:
    'Ngày đến {date} sau ngày {documentDate} của văn bản trả lời {number}. Kiểm tra lại ngày đến, hoặc bỏ liên kết với văn bản ấy trước.',
  arrival_outside_book: 'Ngày đến {date} không thuộc sổ {book}. Chọn sổ khác hoặc sửa ngày.',
  arrival_before_last:
    'Ngày đến {date} trước ngày đến {lastDate} của số {lastNumber}. Ghi lý do ở ô ghi chú, hoặc sửa ngày.',
  book_closed: 'Sổ {book} đã khoá. Hãy chọn sổ đang mở.',
  no_open_book: 'Chưa có sổ đang mở cho {what}. Vào Cài đặt, mục Sổ và số, để mở sổ.',
  number_taken: 'Số {number} của {book} {use}. Hãy chọn số khác.',
  number_not_available: 'Số {number} của {book} không dùng được: {reason}.',
  number_needs_reason: 'Số {number} không theo thứ tự (số tiếp theo là {next}). Ghi lý do chọn số này.',
  kept_until_past: 'Giữ số đến ngày {date} thì đã quá hạn từ trước. Ghi ngày còn tới, hoặc để trống.',
  number_not_reserved: 'Số {number} của {book} hiện không được giữ.',
  placeholders_off: 'Cơ quan không dùng “Đăng ký ở sổ riêng” cho {book}. Bật lại trong Cài đặt, mục Sổ và số.',
  back_dating_off:
    'Cơ quan không cho vào sổ lùi ngày: ngày {date} trước ngày {lastDate} của số {lastNumber}. Sửa ngày, hoặc đổi trong Cài đặt.',
  issue_before_last: 'Ngày {date} không theo thứ tự: {neighbours}. Ghi lý do ở ô Ghi chú, hoặc sửa ngày.',
  year_not_open: 'Chưa mở sổ năm {year}. Vào Cài đặt, mục Sổ và số, chọn “Mở sổ năm mới”.',
  duplicate_outgoing:
    'Đã vào sổ: số {number} ngày {date}, cùng loại và trích yếu. Mở văn bản đó, hoặc chọn “Vẫn vào sổ”.',
  lines_repeated: 'Dòng {line} giống dòng {twin}. Sửa hoặc bỏ một dòng, hoặc chọn “Vẫn vào sổ”.',
  document_without_text:
    'Văn bản {number} soạn ngoài chương trình nên ở đây không có bản để in. Lấy tệp đính kèm hoặc bản lưu.',
  correction_leaves_series:
    'Số {number} thuộc {book}; loại và ngày mới thuộc dãy số khác. Hủy số này rồi vào sổ lại, hoặc sửa loại, ngày.',
  recipients_in_use:
    'Nơi nhận của số {number} đã gửi, đã ký nhận hoặc đã đánh số bản, không thay cả khối được nữa. Sửa từng nơi nhận ở phần “Nơi nhận và ký nhận”.',
  series_in_use: 'Dãy {book} đã cấp số, không đổi được số bắt đầu. Dùng giữ số hoặc hủy số có lý do.',
  already_void: 'Số {number} đã hủy trước đó.',
  void_document: 'Số {number} đã hủy, không làm tiếp được việc này.',
  paper_already_received: 'Bản giấy của số đến {number} đã ghi nhận ngày {date}.',

  batch_empty: 'Không có văn bản nào để ghi: các văn bản đang chọn đã hủy, đã ghi rồi, hoặc chưa điền gì.',
  batch_undone: 'Việc này đã rút lại trước đó.',
  batch_row_changed: 'Không rút lại được: số {number} đã có thay đổi sau đó. Mở văn bản ấy để sửa riêng.',
  not_void: 'Số {number} không bị hủy, không cần khôi phục.',
  restore_registered_again:
    'Không khôi phục được số {number}: văn bản này đã vào sổ lại, số đến {other}. Nếu số {number} mới đúng thì hủy số {other} trước.',
  restore_sent: 'Không khôi phục được số {number}: đã có nơi được gửi hoặc ký nhận. Hãy ban hành văn bản mới.',

  link_to_itself: 'Văn bản {number} không liên kết với chính nó. Chọn văn bản khác.',
  not_recalled: 'Văn bản {number} hiện không ở trạng thái thu hồi.',

  file_open: 'Hồ sơ {code} chưa kết thúc. Hãy kết thúc hồ sơ trước khi nộp lưu.',
  file_closed: 'Hồ sơ {code} đã kết thúc ngày {date}. Mở lại hồ sơ rồi làm tiếp.',
  file_handed_over: 'Hồ sơ {code} đã nộp lưu ngày {date}, không sửa được nữa.',

  erasure_open: '{by} đã đề nghị xóa nội dung số {number}. Cần người thứ hai xác nhận.',
  erased_document:
    'Nội dung số {number} đã xóa hẳn, trong sổ chỉ còn lại con số: không sửa, không hủy, không ghi thêm được, cũng không còn gì để in.',
  erasure_needs_second:
    'Xóa hẳn nội dung cần hai người: {by} đã đề nghị, người khác phải chọn tên mình ở góc màn hình rồi xác nhận.',

  no_term: 'Chưa có nhiệm kỳ nào bao gồm ngày {date}. Vào Cài đặt, mục Nhiệm kỳ.',
  term_overlap: 'Nhiệm kỳ mới phải bắt đầu sau ngày {date} của nhiệm kỳ đang mở.',
  term_has_documents:
    '{term} đã cấp số cho văn bản ngày {date}. Nhiệm kỳ mới phải bắt đầu sau ngày ấy, để số đã cấp giữ nguyên nhiệm kỳ.',
  signer_not_valid: '{name} không có quyền ký vào ngày {date}. Chọn người ký khác hoặc sửa ngày.',
  signer_of_other_body:
    '{name} không ký cho {body}. Chọn người ký khác, hoặc khai người ký này cho {body} trong Cài đặt.',
  signer_cannot_certify: '{name} không được ký bản sao. Chọn người khác hoặc sửa trong Cài đặt.',
  body_cannot_certify: '{name} không đóng dấu bản sao. Chọn cơ quan sao khác.',
  copy_date_before_arrival: 'Ngày sao {date} trước ngày đến {arrivalDate}. Kiểm tra lại ngày sao.',
  extract_needs_text: 'Trích sao cần ghi phần được trích.',
  name_taken: 'Đã có “{name}”. Hãy đặt tên khác.',
  group_cycle: 'Nhóm không thể chứa chính nó: {path}.',
  organ_already_ended: '{name} đã kết thúc ngày {date}. Bỏ khỏi danh sách cơ quan cũ.',
  organ_not_yet: '{name} có từ ngày {date}, sau ngày sáp nhập, chia tách. Sửa ngày, hoặc bỏ cơ quan này.',
  same_row: '{name} không thể nhập vào chính nó. Chọn dòng khác.',
  already_merged: '{name} đã được gộp vào dòng khác. Mở lại danh bạ.',
  nothing_to_reorganize: 'Các cơ quan cũ đều là cơ quan mới: không có gì để sáp nhập, chia tách.',
  ordinals_unreadable: 'Không đọc được “{text}”. Ghi số thứ tự dạng 1-20, 25, 31-40; danh sách này có {count} nơi.',
  code_unreadable: 'Mã “{code}” không đúng: mã trên phiếu gửi có 10 chữ số. Quét lại, hoặc gõ các số dưới vạch.',
  nothing_to_print: 'Các văn bản đang chọn đều đã hủy số, không có gì để in.',
  not_routed: 'Chưa ghi nơi được chuyển cho số đến {numbers}. Bấm Chuyển để ghi, hoặc bỏ chọn, rồi in phiếu chuyển.',
  label_too_small: 'Nhãn {width} × {height} mm nhỏ hơn dấu đến (50 × 35 mm). Chọn khổ nhãn khác.',
  list_reaches_nobody: 'Danh sách {name} hiện không tới nơi nào. Kiểm tra các dòng, hoặc ngày tính.',
  no_paper_recipients: 'Không có nơi nào nhận bản giấy. Chọn nơi nhận cần in, hoặc đổi kênh gửi.',
  copies_not_numbered: 'Văn bản này chưa đánh số bản. Dùng “Đánh số bản” trước khi in.',
  not_returnable: 'Văn bản này không phải tài liệu thu hồi. Đánh dấu “Phải thu hồi” trước.',
  date_before_document: 'Ngày {date} trước ngày {documentDate} của văn bản. Kiểm tra lại ngày.',
  label_out_of_sheet: 'Tờ nhãn này có {count} nhãn, không có nhãn số {startAt}.',
  dates_reversed: 'Ngày kết thúc {to} trước ngày bắt đầu {from}.',
  distribution_empty: 'Chưa có nơi nhận nào. Ghi ít nhất một dòng, hoặc chọn danh sách đã lưu.',
  draft_incomplete: 'Chưa cấp số được: {what}.',
  too_many_rows: 'Có {count} dòng, nhiều hơn mức {max} cho một lần. Hãy chia nhỏ.',
  cancelled: 'Đã dừng theo yêu cầu.',
  file_forgotten: 'Chương trình không còn giữ tệp này. Hãy chọn lại tệp.',
  no_word_file:
    '{number} nhập từ sổ cũ (tệp {file}): trong máy chỉ có dòng ghi trong sổ, không có văn bản để in. Lấy bản lưu trên giấy.',
  file_unreadable: 'Không đọc được tệp {name}: {reason}.',
  file_empty: 'Tệp {name} không có dòng nào để nhập. Xem lại trang tính và dòng tiêu đề đã chọn.',
  column_missing: 'Chưa chọn cột nào là {field}. Chọn ở bước 2.',
  column_twice: 'Có hai cột cùng là {field}. Chỉ chọn một cột.',
  nothing_to_import: 'Không có dòng nào nhập được. Xem lý do ở từng dòng, sửa tệp rồi chọn lại.',
  import_changed:
    'Kết quả kiểm tra đã khác: nay nhập được {found} văn bản, không phải {expected}. Hãy xem lại bản kiểm tra.',
  import_not_undoable: 'Không rút được lần nhập này: {reason}.',
  too_many_periods: 'Bảng có quá nhiều cột (nhiều nhất {max}). Chọn tháng, quý hoặc năm, hoặc rút ngắn thời gian.',
  book_form_unfit: 'Chưa dùng được mẫu sổ này: {problem}.',
  nothing_printed: 'Phần này không có dòng nào, không ghi là đã in.',
  file_not_takeable: 'Không đính kèm được tệp {name}: {reason}.',
  upload_broken: 'Tệp {name} chưa vào được trọn vẹn ({reason}). Không có gì bị ghi; hãy chọn lại tệp.',
  no_room_for_file: 'Chưa đính kèm được: tệp {size}, ổ đĩa chỉ còn {free}. Giải phóng chỗ trống rồi chọn lại tệp.',
  attachment_missing:
    'Không thấy tệp {name} trong kho tệp của sổ. Hãy khôi phục từ bản sao lưu, hoặc đính kèm lại tệp gốc.',
  attachment_changed:
    'Tệp {name} đã bị sửa hoặc hỏng sau khi đính kèm nên không mở. Hãy khôi phục từ bản sao lưu, hoặc đính kèm lại tệp gốc.',
  attachment_twice: 'Văn bản này đã có tệp ấy: {name}.',
  too_many_attachments: 'Văn bản này đã có {max} tệp, không thêm được nữa.',
  busy_with_file: 'Tệp này đang được xử lý. Chờ xong, hoặc bấm Dừng.',
} as const;

export type ErrorCode = keyof typeof errorMessages;
export const errorCodes = Object.keys(errorMessages) as unknown as readonly [ErrorCode, ...ErrorCode[]];

/** The sentence of an error with its values filled in. */
export function formatErrorMessage(code: ErrorCode, values: Readonly<Record<string, string | number>> = {}): string {
  return errorMessages[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
