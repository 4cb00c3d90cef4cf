import type { Language } from '../http/language.js';

/** Words of the pages that the gateway itself shows. */
export interface PageWords {
  readonly yourComment: string;
  readonly sendAgain: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly terms: string;
  readonly report: string;
  readonly receipt: string;
  readonly sent: string;
  readonly status: Readonly<Record<'received' | 'upheld' | 'dismissed', string>>;
}

const words: Readonly<Record<Language, PageWords>> = {
  vi: {
    yourComment: 'Bình luận của bạn',
    sendAgain: 'Gửi lại',
    name: 'Họ tên',
    email: 'Thư điện tử',
    phone: 'Điện thoại',
    terms: 'Tôi đồng ý với quy định bình luận.',
    report: 'Phản ánh về một bình luận',
    receipt: 'Mã phản ánh',
    sent: 'Gửi lúc',
    status: {
      received: 'Tòa soạn đã nhận phản ánh và đang xem xét.',
      upheld: 'Tòa soạn đã xem xét và đã xử lý bình luận.',
      dismissed: 'Tòa soạn đã xem xét và giữ nguyên bình luận.',
    },
  },
  en: {
    yourComment: 'Your comment',
    sendAgain: 'Send again',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    terms: 'I agree to the rules for comments.',
    report: 'Report about a comment',
    receipt: 'Number',
    sent: 'Sent',
    status: {
      received: 'The newsroom has your report and looks into it.',
      upheld: 'The newsroom has looked into it and has acted on the comment.',
      dismissed: 'The newsroom has looked into it and leaves the comment as it is.',
    },
  },
};

export const pageWords = (language: Language): PageWords => words[language];
