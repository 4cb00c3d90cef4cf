import type { Language } from '../http/language.js';
import type { Reason, RuleReason } from '../moderation/reasons.js';

/** Words of the queue that needs no script. */
export interface QueueWords {
  readonly desk: string;
  readonly waiting: string;
  readonly longest: string;
  readonly minutes: (count: number) => string;
  readonly nothing: string;
  readonly further: string;
  readonly approve: string;
  readonly reject: string;
  readonly reason: string;
  readonly undo: string;
  readonly done: string;
  readonly signOut: string;
  readonly first: string;
  readonly earlier: (published: number, rejected: number) => string;
  readonly conflict: (by: string | undefined) => string;
  /** Why a comment waits, where not because all do. */
  readonly held: Readonly<Record<RuleReason, string>> & Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
}

const words: Readonly<Record<Language, QueueWords>> = {
  vi: {
    desk: 'Bàn duyệt',
    waiting: 'Chờ duyệt',
    longest: 'Lâu nhất',
    minutes: (count) => `${count} phút`,
    nothing: 'Không có ý kiến nào chờ duyệt.',
    further: 'Xem tiếp',
    approve: 'Duyệt',
    reject: 'Từ chối',
    reason: 'Lý do',
    undo: 'Hoàn tác',
    done: 'Đã xong.',
    signOut: 'Thoát',
    first: 'Lần đầu gửi',
    earlier: (published, rejected) => `${published} ý kiến đã đăng, ${rejected} bị từ chối`,
    conflict: (by) => (by === undefined ? 'Ý kiến này đã thay đổi.' : `${by} đã xử lý ý kiến này.`),
    held: {
      links: 'Có liên kết',
      edited: 'Vừa được sửa',
      'too-fast': 'Gửi quá nhanh',
      'first-comment': 'Lần đầu gửi',
      'suspect-word': 'Có từ nghi vấn',
      judge: 'Bộ chấm không cho qua',
      'judge-silent': 'Bộ chấm không trả lời',
      trap: 'Điền vào ô ẩn',
    },
    reasons: {
      offensive: 'Xúc phạm',
      abusive: 'Thoá mạ',
      spam: 'Thư rác',
      'banned-word': 'Từ bị cấm',
      advertising: 'Quảng cáo',
      illegal: 'Trái pháp luật',
      harassment: 'Công kích cá nhân',
      misinformation: 'Thông tin sai',
      hate: 'Kích động thù ghét',
      irrelevant: 'Lạc đề',
      'private-data': 'Lộ thông tin riêng',
      unreadable: 'Không đọc được',
      other: 'Lý do khác',
    },
  },
  en: {
    desk: 'The desk',
    waiting: 'Waiting',
    longest: 'Longest',
    minutes: (count) => `${count} min`,
    nothing: 'No comment is waiting.',
    further: 'More',
    approve: 'Approve',
    reject: 'Reject',
    reason: 'Reason',
    undo: 'Undo',
    done: 'Done.',
    signOut: 'Sign out',
    first: 'First comment',
    earlier: (published, rejected) => `${published} published, ${rejected} rejected`,
    conflict: (by) => (by === undefined ? 'This comment has changed.' : `${by} has dealt with this comment.`),
    held: {
      links: 'Has links',
      edited: 'Edited',
      'too-fast': 'Sent too fast',
      'first-comment': 'First comment',
      'suspect-word': 'Suspect word',
      judge: 'Stopped by your judge',
      'judge-silent': 'Your judge did not answer',
      trap: 'Filled in the hidden field',
    },
    reasons: {
      offensive: 'Offensive',
      abusive: 'Abusive',
      spam: 'Spam',
      'banned-word': 'Banned word',
      advertising: 'Advertising',
      illegal: 'Illegal',
      harassment: 'Personal attack',
      misinformation: 'Misinformation',
      hate: 'Hate',
      irrelevant: 'Off topic',
      'private-data': 'Private data',
      unreadable: 'Unreadable',
      other: 'Other',
    },
  },
};

export const queueWords = (language: Language): QueueWords => words[language];
