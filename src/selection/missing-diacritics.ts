/** How Vietnamese syllables look when their marks are left out. */
const SYLLABLE =
  /^(?:ngh?|[cgknpt]h|g[ih]?|qu|tr|[bcdghklmnprstvx])?(i?eu|i[ae]|u?ye?[ua]?|[ou]a[iouy]?|[ou]e[ou]?|uo[iu]?|uu|[aeo][iouy]?|u[iy]?|y|i)(ch?|n[gh]?|[mpt])?$/;

/** What stands without a mark in well-written Vietnamese often enough to say little. */
const OFTEN_PLAIN = new Set(
  (
    'a ai an anh ba bao bay bi bong ca cam can cao chi chia cho chung co con cu cua cung dai dan do du em ga gan ghi gia ' +
    'giao hai hay ho hoa hoan hon hy ich in ke khai kham khen khi kho khoan khoe khu kia kinh ly la lan lam lao lo loan mai ' +
    'may mang mi minh mong mua nam nay nga nghe ngay ngoan nha nhanh nhau nhau nhe nhu nho no nhung oan om ong phong qua ' +
    'quan quanh quay que ra rau ri rong sa san sang sao sau si sinh so song su ta tai tay tam than thang thanh thay the theo ' +
    'thi thu tin tinh to toan trang trai trao tre trong trung tu tuy va vai van vang vay ve vi vu vui xa xanh xe xem xin xong xu xung y'
  ).split(' '),
);

/**
 * Nuclei that only occur with a circumflex, a breve or a horn, and codas that only occur with a tone: written without any
 * mark, these are no syllables at all.
 */
const NEVER_PLAIN = /(?:^|[^q])(?:ie|uo|uu|ye|uye)|[pt]$|ch?$/;

/** What each syllable says for marks having been left out; more is surer. */
const IMPOSSIBLE = 5;
const RARE = 1.9;
const COMMON = 0.35;
/** What a marked syllable says against. */
const MARKED = -3;
const SURE = 7;

const MARK = /[\u0300-\u036fđ]/;

/**
 * Whether a text looks like Vietnamese whose marks were left out: weighs every syllable by how rarely a Vietnamese text
 * would leave it plain. Text in another language, and text too short to tell, does not.
 */
export function lacksDiacritics(text: string): boolean {
  const words =
    text
      .replace(/\S*(?:@|:\/\/|www\.)\S*|#\S+/g, ' ')
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  let [sum, plain, other] = [0, 0, 0];
  for (const word of words) {
    if (MARK.test(word)) sum += MARKED;
    else if (!SYLLABLE.test(word)) other++;
    else {
      plain++;
      sum += OFTEN_PLAIN.has(word) ? COMMON : NEVER_PLAIN.test(word) ? IMPOSSIBLE : RARE;
    }
  }
  return plain > 3 && sum >= SURE && other * 3 <= plain;
}
