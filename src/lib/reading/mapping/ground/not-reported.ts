const NOT_REPORTED =
	/^(?:(?:chua|khong)(?: (?:co|gui|nop|nhan|nhan duoc|duoc|day du))* (?:bao cao|so lieu|danh sach|thong tin|dang ky ve)|cho bao cao|dang tong hop|chua tong hop|chua gui|chua nop)(?: .*)?$/;

/** Whether a text says that nothing was reported yet (`Chưa báo cáo`, `Không gửi số liệu`), which is no zero. */
export function saysNotReported(key: string): boolean {
	return NOT_REPORTED.test(key);
}
